import { judgedPacks } from '#src/app/pack-hash.ts';
import type { HistoryRow, Page, Ports, VisitRow } from '#src/app/ports.ts';
import { toSummary } from '#src/app/present.ts';
import { createVehiclePresenter } from '#src/app/vehicles-lists.ts';
import type { ShownChange } from '#src/contract/correction.ts';
import type { VisitDetails } from '#src/contract/visit.ts';
import { findForm } from '#src/domain/declaration/forms.ts';
import type { Answers } from '#src/domain/declaration/questionnaire.ts';
import { atTheDoor, obligationsOf } from '#src/domain/policy/obligations.ts';
import type { Office } from '#src/domain/register/lines.ts';
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
        stays: page.staysOf(visitId).map(createVehiclePresenter(page).toStay),
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
          ...row,
          at: toLocalIso(row.at),
          actor: names.get(row.actor) ?? row.actor,
          change: row.change && toShownChange(row.change, office),
        })),
      };
    });
}

function toPaperPlace(page: Page, visitId: string): VisitDetails['paper'] {
  const found = page.findPaperOf(visitId);
  return found && { sheet: found.sheet, row: found.row, enteredAt: toLocalIso(found.enteredAt) };
}

/** Names of places instead of ids, instants with the local offset. */
function toShownChange({ field, was, becomes }: NonNullable<HistoryRow['change']>, office: Office): ShownChange {
  const show = (value: unknown): ShownChange['was'] => {
    if (field === 'inAt' || field === 'leftAt') return value === null ? null : toLocalIso(value as number);
    if (field !== 'department') return value as ShownChange['was'];
    return office.departments.find(({ id }) => id === value)?.name ?? null;
  };
  return { field, was: show(was), becomes: show(becomes) };
}

const toFullValues = (visit: VisitRow) => ({
  documentNumber: visit.document?.number ?? null,
  document: visit.document,
  vehicle: visit.vehicle,
  departmentId: visit.department,
  admittedAt: visit.admittedAt === null ? null : toLocalIso(visit.admittedAt),
  phone: visit.phone,
  bornOn: visit.bornOn,
  address: visit.address,
  summonedBy: visit.summonedBy,
});

/** By the versions of the letters that the door judged by: the number that stood in the questions on that day. */
function findLookBack(page: Page, { id, arrivedAt }: VisitRow): number | null {
  const records = judgedPacks(page, page.judged(id)?.facts.packHashes ?? []);
  if (!records) return null;
  const packs = records.map(({ pack }) => pack);
  return obligationsOf(packs, atTheDoor(false), arrivedAt).lookBackDays || null;
}
