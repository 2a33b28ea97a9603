import { presumeDeparture } from '#src/app/movements.ts';
import type { Page, Ports, VisitRow } from '#src/app/ports.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import { localDay } from '#src/domain/register/local-time.ts';
import { normaliseDocument } from '#src/domain/text/documents.ts';
import { parsePhone } from '#src/domain/text/phones.ts';

type Row = Inputs['paper']['enter'];
type Refusal = Exclude<Outputs['paper']['enter'], { number: number }>['outcome'];

/** The clock of the guard's wrist and the machine's may differ by so much. */
const toleranceMs = 5 * 60_000;

/**
 * A row of the paper book becomes a visit: with the times that stand on paper, and at the line's own time, which is when it
 * was entered. It is history: no letter is asked, nobody is held, and whoever was let in then was let in.
 */
export function createEnterPaper(ports: Ports) {
  return (given: Row, actor: string): Promise<Outputs['paper']['enter']> =>
    ports.register.write((page) => {
      const known = page.findVisit(page.findCommand(given.commandId)?.visit ?? '');
      if (known) return { outcome: 'entered', number: known.number };
      const taken = page.findPaperRow(given.sheet, given.row);
      if (taken) return { outcome: 'row-taken', number: taken.number };
      const refusal = findRefusal(page, given, ports.clock.nowMs());
      if (refusal) return { outcome: refusal };
      const row = withPlainPerson(given);
      const open = findOpen(page, row);
      writeVisit(ports, page, row, actor);
      const visit = page.findVisit(row.visitId);
      if (!visit) throw new Error('the row just entered is not in the register');
      if (open?.state === 'inside' && visit.state === 'inside') settleTwoInside(page, visit, open, actor);
      return { outcome: 'entered', number: visit.number };
    });
}

function findRefusal(page: Page, row: Row, nowMs: number): Refusal | null {
  const print = page.findPrint(row.sheet);
  if (!print) return 'unknown-sheet';
  if (row.row > print.rows) return 'no-such-row';
  const cameMs = Date.parse(row.arrivedAt);
  const leftMs = row.leftAt === null ? null : Date.parse(row.leftAt);
  if (Math.max(cameMs, leftMs ?? 0) > nowMs + toleranceMs) return 'not-yet';
  if (leftMs !== null && leftMs < cameMs) return 'left-before-arrival';
  const { departmentId } = row.errand;
  const isPlace = departmentId === null || page.office()?.departments.some(({ id }) => id === departmentId);
  return isPlace ? null : 'unknown-place';
}

function withPlainPerson(row: Row): Row {
  const { document, phone } = row.person;
  const parsed = phone === null ? null : parsePhone(phone);
  const person = {
    ...row.person,
    phone: parsed?.ok ? parsed.e164 : phone,
    document: document && { ...document, number: normaliseDocument(document.number) },
  };
  return { ...row, person };
}

const findOpen = (page: Page, { person: { document } }: Row): VisitRow | null =>
  document && page.findOpenVisit({ document: document.number });

/** One body is counted once: of two open visits the one that began first is over, though nobody saw it end. */
function settleTwoInside(page: Page, entered: VisitRow, open: VisitRow, actor: string): void {
  presumeDeparture(page, entered.arrivedAt < open.arrivedAt ? entered : open, { actor, door: null });
}

function writeVisit({ entropy }: Ports, page: Page, row: Row, actor: string): void {
  const { visitId: visit, person, errand } = row;
  const writtenAtMs = Date.parse(row.arrivedAt);
  const { vehicle } = errand;
  writeArrival(page, row, actor, (person.document && page.findPerson(person.document.number)) ?? entropy.id());
  page.add({
    kind: 'decision',
    actor,
    facts: { visit, command: '', outcome: 'admitted', packs: [], writtenAtMs },
    personal: { reasons: null, note: row.note },
  });
  if (vehicle) page.add({ kind: 'vehicle-in', actor, facts: { visit, writtenAtMs }, personal: { vehicle } });
  if (row.leftAt === null) return;
  const left = { visit, writtenAtMs: Date.parse(row.leftAt) };
  const paper = { sheet: row.sheet, row: row.row };
  page.add({
    kind: 'departure',
    actor,
    facts: { ...left, command: '', way: 'guard', door: null, paper },
    personal: { note: null },
  });
  if (vehicle) page.add({ kind: 'vehicle-out', actor, facts: left, personal: { vehicle } });
}

function writeArrival(page: Page, row: Row, actor: string, personId: string): void {
  const { person, errand } = row;
  const writtenAtMs = Date.parse(row.arrivedAt);
  const day = localDay(writtenAtMs);
  page.add({
    kind: 'arrival',
    actor,
    facts: {
      visit: row.visitId,
      command: row.commandId,
      person: personId,
      number: page.nextNumber(day),
      day,
      door: null,
      department: errand.departmentId,
      category: row.category,
      source: 'paper',
      companions: errand.companions,
      invite: null,
      staff: null,
      isMaskWorn: false,
      isSanitised: false,
      paper: { sheet: row.sheet, row: row.row },
      writtenAtMs,
    },
    personal: { ...person, host: errand.host, purpose: errand.purpose, vehicle: errand.vehicle },
  });
}
