import { findAnchor } from '#src/app/integrity.ts';
import type { Ports, VisitRow } from '#src/app/ports.ts';
import { toSummary } from '#src/app/present.ts';
import type { ShiftRow, SweepRow } from '#src/app/shift-ports.ts';
import { toChecklistView, toNoteView, toSubject } from '#src/app/shift-present.ts';
import type { ShiftSheet } from '#src/contract/shifts.ts';
import { noOffice } from '#src/domain/register/lines.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';

export type ShiftSheetOf = (shiftId: string) => ShiftSheet | null;

/** The sheet of a shift that is over. Printed again later it says the same, but for who waits and the newer signed head. */
export function createShiftSheet(ports: Ports): ShiftSheetOf {
  const { read } = ports.register;
  return (shiftId) => {
    const shift = read.findShift(shiftId);
    if (!shift || shift.endedSeq === null || shift.endedAt === null) return null;
    const office = read.office() ?? noOffice;
    const names = new Map(read.accounts().map(({ id, name }) => [id, name]));
    const swept = read.sweepAnswers(shift.id);
    const inside = read.insideAt(shift.endedSeq);
    const answers = new Map(swept.map(({ visit, answer }) => [visit, answer]));
    const checklist = read.checklist(shift.id);
    return {
      officeName: office.name,
      officeAddress: office.address,
      leaver: names.get(shift.account) ?? '',
      taker: shift.taker === null ? null : (names.get(shift.taker) ?? ''),
      startedAt: toLocalIso(shift.startedAt),
      endedAt: toLocalIso(shift.endedAt),
      counts: toCounts(ports, shift, inside),
      inside: inside.map((visit) => toSubject(toSummary(visit, office), answers)),
      waiting: read.waiting().map((visit) => toSummary(visit, office)),
      notes: read.shiftNotes(shift.id).map((note) => toNoteView(note, names)),
      checklist: checklist && toChecklistView(checklist, names),
      sweep: toTally(swept, inside),
      unsaid: shift.unsaid,
      anchor: findAnchor(ports),
    };
  };
}

const toCounts = ({ register: { read } }: Ports, shift: ShiftRow, inside: readonly VisitRow[]) => ({
  ...read.countBetween(shift.seq, shift.endedSeq ?? shift.seq),
  people: inside.reduce((sum, { companions }) => sum + 1 + companions, 0),
});

function toTally(swept: readonly SweepRow[], inside: readonly VisitRow[]): ShiftSheet['sweep'] {
  const count = (answer: SweepRow['answer']) => swept.filter((one) => one.answer === answer).length;
  const asked = new Set(swept.map(({ visit }) => visit));
  return {
    seen: count('seen'),
    left: count('left'),
    notFound: count('not-found'),
    unasked: inside.filter(({ id }) => !asked.has(id)).length,
  };
}
