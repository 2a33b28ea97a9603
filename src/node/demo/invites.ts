import type { Line, Vehicle } from '#src/domain/register/lines.ts';
import type { DemoStaff, DemoVisitor } from '#src/node/demo/people.ts';
import type { Random } from '#src/node/demo/random.ts';
import { purposes } from '#src/node/demo/tables/errands.ts';

/** A guest who is expected, and the member of staff who expects them. */
export type Invitation = {
  id: string;
  guest: DemoVisitor;
  host: DemoStaff;
  purpose: string;
  vehicle: Vehicle | null;
  fromMs: number;
  untilMs: number;
};

type Guest = Pick<Invitation, 'guest' | 'fromMs' | 'untilMs'>;

export const makeInvitation = (random: Random, staff: readonly DemoStaff[], guest: Guest): Invitation => ({
  id: random.id(),
  host: random.pick(staff),
  purpose: random.pick(purposes.guest),
  vehicle: guest.guest.vehicle,
  ...guest,
});

export const inviteLine = (invitation: Invitation, actor: string): Line => {
  const { id: invite, guest, host, purpose, vehicle, fromMs, untilMs } = invitation;
  const department = host.department;
  return {
    kind: 'invite',
    actor,
    // The thing's id is the command's: asking for it again finds what it made.
    facts: { invite, command: invite, department, fromMs, untilMs, isWithdrawn: false },
    personal: { name: guest.name, phone: guest.phone, host: host.name, purpose, vehicle },
  };
};
