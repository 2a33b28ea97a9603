import type { Queries } from '#src/app/ports.ts';
import type { ChecklistRow, NoteRow, ShiftRow } from '#src/app/shift-ports.ts';
import type { ChecklistView, ShiftNote, SweepSubject } from '#src/contract/shifts.ts';
import type { VisitSummary } from '#src/contract/visit.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';
import type { SweepAnswer, Unsaid } from '#src/domain/register/shift-lines.ts';

type Names = ReadonlyMap<string, string>;

export const toNoteView = ({ seq, at, actor, isIncident, note }: NoteRow, names: Names): ShiftNote => ({
  seq,
  at: toLocalIso(at),
  name: names.get(actor) ?? '',
  isIncident,
  text: note,
});

export const toChecklistView = ({ at, actor, answers, note }: ChecklistRow, names: Names): ChecklistView => ({
  at: toLocalIso(at),
  name: names.get(actor) ?? '',
  answers,
  note,
});

export const toSubject = (visit: VisitSummary, answers: ReadonlyMap<string, SweepAnswer>): SweepSubject => ({
  visit,
  answer: answers.get(visit.id) ?? null,
});

/** What a hand-over now would pass over in silence. Nobody inside: nothing to sweep. */
export function findUnsaid(read: Queries, shift: ShiftRow): Unsaid[] {
  return [
    ...(read.countUnswept(shift.id) > 0 ? (['sweep'] as const) : []),
    ...(read.checklist(shift.id) ? [] : (['checklist'] as const)),
    ...(read.waiting().length > 0 ? (['waiting'] as const) : []),
  ];
}
