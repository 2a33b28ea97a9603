import { presentSince } from '#src/app/movements.ts';
import type { Page, Ports } from '#src/app/ports.ts';
import type { VehicleStayRow } from '#src/app/vehicle-ports.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import { reaches } from '#src/domain/register/vocabulary.ts';

/** What is in a vehicle and what it looks like, once it is in the book; of one without a visit, that its row is wrong. */
export function createDescribeVehicle({ register, clock }: Pick<Ports, 'register' | 'clock'>) {
  return (input: Inputs['vehicles']['describe'], actor: string): Promise<Outputs['vehicles']['describe']> =>
    register.write((page) => {
      const { commandId: command, stay, vehicle, goods, note, isStruck } = input;
      if (page.findCommand(command)) return { outcome: 'done' };
      const row = page.findStay(stay);
      if (!row || row.isStruck) return { outcome: 'no-such-row' };
      if (isStruck && row.visit) return { outcome: 'of-visit' };
      if (!isOwn(page, row, actor, clock.nowMs())) return { outcome: 'past-shift' };
      page.add({
        kind: 'vehicle-details',
        actor,
        facts: { stay, command, isStruck },
        personal: { vehicle, goods, note },
      });
      return { outcome: 'done' };
    });
}

/** A guard answers for the shift in which a vehicle came or went; what is older is set right by an officer. */
function isOwn(page: Page, { inAt, outAt }: VehicleStayRow, actor: string, nowMs: number): boolean {
  const role = page.accounts().find(({ id }) => id === actor)?.role ?? 'visitor';
  const newestMs = Math.max(inAt ?? 0, outAt ?? 0);
  return reaches(role, 'officer') || outAt === null || newestMs >= presentSince(nowMs).staffSinceMs;
}
