import { writeDeparture } from '#src/app/movements.ts';
import type { Page, Ports, VisitRow } from '#src/app/ports.ts';
import { writeWaitedVehicleIn } from '#src/app/write-visit.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';

/** The guard's word on a held visit. The reason goes into the book with it. */
export function createDecide({ register }: Ports) {
  return (input: Inputs['desk']['decide'], actor: string): Promise<Outputs['desk']['decide']> =>
    register.write((page) => {
      if (page.findCommand(input.commandId)) return { outcome: 'done' };
      const visit = page.findVisit(input.visitId);
      if (visit?.state !== 'held') return { outcome: 'not-waiting' };
      if (input.decision === 'admit' && isInsideOtherwise(page, visit)) return { outcome: 'already-inside' };
      const outcome = input.decision === 'admit' ? 'admitted' : 'refused';
      const summonedBy = outcome === 'admitted' ? (input.summonedBy ?? null) : null;
      page.add({
        kind: 'decision',
        actor,
        facts: { visit: visit.id, command: input.commandId, outcome, packs: [] },
        personal: { reasons: null, note: input.reason, summonedBy },
      });
      if (outcome === 'admitted') writeWaitedVehicleIn(page, visit, actor);
      return { outcome: 'done' };
    });
}

/** One body is counted once: the same document came in on another visit while this one waited. */
function isInsideOtherwise(page: Page, visit: VisitRow): boolean {
  const open = visit.document && page.findOpenVisit({ document: visit.document.number });
  return open?.state === 'inside' && open.id !== visit.id;
}

const joinWords = (...words: (string | null)[]): string | null =>
  words.filter((word) => word !== null).join('; ') || null;

/** A departure the guard saw, or was told of; or one that is only likely, with what speaks for it. */
export function createCheckOut({ register }: Ports) {
  return (input: Inputs['desk']['checkOut'], actor: string): Promise<Outputs['desk']['checkOut']> =>
    register.write((page) => {
      if (page.findCommand(input.commandId)) return { outcome: 'done' };
      const visit = page.findVisit(input.visitId);
      if (visit?.state !== 'inside') return { outcome: 'not-inside' };
      writeDeparture(page, visit, {
        command: input.commandId,
        actor,
        way: input.inferredFrom === undefined ? 'guard' : 'inferred',
        door: visit.door,
        note: joinWords(input.inferredFrom ?? null, input.note),
        isOnFoot: input.isOnFoot ?? false,
        goods: input.goods ?? null,
      });
      return { outcome: 'done' };
    });
}
