import type { VisitRow } from '#src/app/ports.ts';
import type { ChecklistAnswer, ChecklistItem } from '#src/domain/register/checklist.ts';
import type { PaperForm } from '#src/domain/register/paper-lines.ts';
import type { SweepAnswer, Unsaid } from '#src/domain/register/shift-lines.ts';

/** `endedSeq`: the line that closed it. `taker` is null where nobody handed it over. */
export type ShiftRow = {
  seq: number;
  id: string;
  account: string;
  startedAt: number;
  endedSeq: number | null;
  endedAt: number | null;
  taker: string | null;
  unsaid: Unsaid[];
};

export type NoteRow = { seq: number; at: number; actor: string; isIncident: boolean; note: string | null };
export type ChecklistRow = { seq: number; at: number; actor: string; answers: ChecklistAnswer[]; note: string | null };
export type SweepRow = { seq: number; at: number; visit: string; answer: SweepAnswer };

export type ShiftQueries = {
  openShift(): ShiftRow | null;
  findShift(id: string): ShiftRow | null;
  /** The newest that is over. */
  lastShift(): ShiftRow | null;
  /** In the order in which they were written. */
  shiftNotes(shift: string): NoteRow[];
  /** The newest of the shift. */
  checklist(shift: string): ChecklistRow | null;
  checklistItems(): ChecklistItem[] | null;
  /** The newest answer about each visit in this shift. */
  sweepAnswers(shift: string): SweepRow[];
  /** People inside whom this shift has not looked for. */
  countUnswept(shift: string): number;
  /** Visits that are still open although the newest sweep did not find their people. */
  notFound(): { visit: string; at: number }[];
  /** Movements written from one line up to another, and how many were turned away. */
  countBetween(fromSeq: number, toSeq: number): { ins: number; outs: number; refused: number };
  /** Who was inside when that line was written, by arrival. */
  insideAt(seq: number): VisitRow[];
};

export type PaperPrintRow = { seq: number; at: number; form: PaperForm; from: number; to: number; rows: number };
export type PaperCloseRow = {
  sheet: number;
  at: number;
  lastRow: number;
  struck: number[];
  isLost: boolean;
  note: string | null;
};
export type PaperEntryRow = { sheet: number; row: number; visit: string; number: number };

export type PaperQueries = {
  /** Newest first. */
  paperPrints(): PaperPrintRow[];
  findPrint(sheet: number): PaperPrintRow | null;
  nextSheet(): number;
  paperCloses(fromSheet: number): PaperCloseRow[];
  /** Rows of sheets from this number on, by sheet and row. */
  paperEntries(fromSheet: number): PaperEntryRow[];
  findPaperRow(sheet: number, row: number): PaperEntryRow | null;
  /** Where a visit stands on paper, and when it was entered from there. */
  findPaperOf(visit: string): { sheet: number; row: number; enteredAt: number } | null;
};
