import { writeDeparture } from '#src/app/movements.ts';
import type { Ports } from '#src/app/ports.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';

/**
 * Is each of these still inside? Every answer is a line of its own, evidence about one visit. Who was told to have left
 * leaves with it; who was not found stays in the book as inside: that nobody saw them is no departure.
 */
export function createSweep({ register }: Pick<Ports, 'register'>) {
  return (input: Inputs['shifts']['sweep'], actor: string): Promise<Outputs['shifts']['sweep']> =>
    register.write((page) => {
      const { commandId: command, answers } = input;
      const shift = page.openShift();
      if (page.findCommand(command)) return { outcome: 'done', alreadyLeft: 0 };
      if (!shift) return { outcome: 'no-shift' };
      let alreadyLeft = 0;
      for (const { visitId, answer } of answers) {
        const visit = page.findVisit(visitId);
        if (visit?.state !== 'inside') {
          alreadyLeft += 1;
          continue;
        }
        page.add({ kind: 'sweep', actor, facts: { command, shift: shift.id, visit: visitId, answer } });
        if (answer === 'left')
          writeDeparture(page, visit, { command, actor, way: 'guard', door: visit.door, note: null });
      }
      return { outcome: 'done', alreadyLeft };
    });
}
