import type { Page, Ports, VisitRow } from '#src/app/ports.ts';
import { toSummary } from '#src/app/present.ts';
import type { VisitDetails } from '#src/contract/visit.ts';
import { findForm } from '#src/domain/declaration/forms.ts';
import type { Answers } from '#src/domain/declaration/questionnaire.ts';
import { atTheDoor, obligationsOf } from '#src/domain/policy/obligations.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';

/** Everything about one visit. That somebody looked is written down first: curiosity leaves a line. */
export function createViewVisit({ register, forms }: Ports) {
  return (visitId: string, actor: string): Promise<VisitDetails | null> =>
    register.write((page) => {
      const visit = page.findVisit(visitId);
      const office = page.office();
      if (!visit || !office) return null;
      page.add({ kind: 'view', actor, facts: { visit: visitId } });
      const declared = page.declared(visitId);
      const names = new Map(page.accounts().map((account) => [account.id, account.name]));
      return {
        ...toSummary(visit, office),
        ...toFullValues(visit),
        paper: toPaperPlace(page, visitId),
        measured: page.measured(visitId).map(({ actor: by, at, ...reading }) => ({
          ...reading,
          by: names.get(by) ?? by,
          at: toLocalIso(at),
        })),
        answers: (declared?.answers ?? {}) as Answers,
        form: declared && findForm(forms, declared.form, declared.version),
        lookBackDays: declared && findLookBack(page, visit),
        history: page.history(visitId).map((row) => ({
          seq: row.seq,
          at: toLocalIso(row.at),
          kind: row.kind,
          actor: names.get(row.actor) ?? row.actor,
          note: row.note,
          summonedBy: row.summonedBy,
        })),
      };
    });
}

function toPaperPlace(page: Page, visitId: string): VisitDetails['paper'] {
  const found = page.findPaperOf(visitId);
  return found && { sheet: found.sheet, row: found.row, enteredAt: toLocalIso(found.enteredAt) };
}

const toFullValues = (visit: VisitRow) => ({
  documentNumber: visit.document?.number ?? null,
  phone: visit.phone,
  bornOn: visit.bornOn,
  address: visit.address,
  summonedBy: visit.summonedBy,
});

/** By the versions of the letters that the door judged by: the number that stood in the questions on that day. */
function findLookBack(page: Page, { id, arrivedAt }: VisitRow): number | null {
  const hashes = page.judged(id)?.facts.packHashes ?? [];
  const packs = hashes.flatMap((hash) => page.findPack(hash) ?? []);
  return obligationsOf(packs, atTheDoor(false), arrivedAt).lookBackDays || null;
}
