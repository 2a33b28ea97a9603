import { answersFor } from '#src/app/own-shift.ts';
import type { Ports } from '#src/app/ports.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';

/** What is in a vehicle and what it looks like, once it is in the book; of one without a visit, that its row is wrong. */
export function createDescribeVehicle({ register, clock }: Pick<Ports, 'register' | 'clock'>) {
  return (input: Inputs['vehicles']['describe'], actor: string): Promise<Outputs['vehicles']['describe']> =>
    register.write((page) => {
      const { commandId: command, stay, vehicle, goods, note, isStruck } = input;
      if (page.findCommand(command)) return { outcome: 'done' };
      const row = page.findStay(stay);
      if (!row || row.isStruck) return { outcome: 'no-such-row' };
      if (isStruck && row.visit) return { outcome: 'of-visit' };
      const times = { isOpen: row.outAt === null, atMs: [row.inAt, row.outAt] };
      if (!answersFor(page, actor, times, clock.nowMs())) return { outcome: 'past-shift' };
      page.add({
        kind: 'vehicle-details',
        actor,
        facts: { stay, command, isStruck },
        personal: { vehicle, goods, note },
      });
      return { outcome: 'done' };
    });
}
