import { createMeetingGuests } from '#src/app/meetings-guests.ts';
import { createMeetingList } from '#src/app/meetings-list.ts';
import { createMeetingPlan } from '#src/app/meetings-plan.ts';
import { createMeetingRooms } from '#src/app/meetings-rooms.ts';
import type { Ports } from '#src/app/ports.ts';

/** Meetings and the rooms they are in. */
export const createMeetings = (ports: Ports) => ({
  list: createMeetingList(ports),
  ...createMeetingPlan(ports),
  ...createMeetingGuests(ports),
  ...createMeetingRooms(ports),
});
