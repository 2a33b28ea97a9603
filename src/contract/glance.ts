import { z } from 'zod';
import { id, instant } from '#src/contract/scalars.ts';
import { capacityLevels } from '#src/domain/register/glance/capacity.ts';
import { afterHoursReasons } from '#src/domain/register/glance/office-hours.ts';
import { overdueRules } from '#src/domain/register/glance/overdue.ts';

const counts = { people: z.int(), vehicles: z.int() };

/** `departmentId` null: the office as such. */
const departmentInside = z.object({ departmentId: id.nullable(), name: z.string().nullable(), ...counts });
export type DepartmentInside = z.infer<typeof departmentInside>;

/** A room with a meeting now, or with guests of one; `people` as the door counts them, the office's own among them. */
const roomInside = z.object({ roomId: id, name: z.string(), ...counts });
export type RoomInside = z.infer<typeof roomInside>;

export const capacityPlaces = ['office', 'department', 'room', 'outside', 'meeting'] as const;

/** As the door counts; `letters` empty: the seats of a room, or what a meeting is for. `name` null: the office itself. */
const capacity = z.object({
  place: z.enum(capacityPlaces),
  name: z.string().nullable(),
  counted: z.int(),
  limit: z.int(),
  level: z.enum(capacityLevels),
  letters: z.array(z.string()),
});
export type CapacityView = z.infer<typeof capacity>;

const mark = z.object({
  visitId: id,
  overdue: z.object({ rule: z.enum(overdueRules), dueAt: instant }).nullable(),
  afterHours: z.enum(afterHoursReasons).nullable(),
});
export type VisitMark = z.infer<typeof mark>;

/** The whole board in numbers, and whoever inside deserves a second look. */
export const glance = z.object({
  at: instant,
  ...counts,
  departments: z.array(departmentInside),
  rooms: z.array(roomInside),
  capacity: z.array(capacity),
  /** Of who is inside, those who have been there too long or came or stay outside office hours. */
  marks: z.array(mark),
  isOfficeTime: z.boolean(),
});
export type Glance = z.infer<typeof glance>;
