import type { IntegrityLines } from '#src/domain/register/integrity-lines.ts';

export type RecoveryStep = 'set-aside' | 'check' | 'copies' | 'receipts' | 'pages' | 'merge' | 'write' | 'verify';

/** `done` of `total` in whatever the step counts; `total` is 0 where that is not known. */
export type RecoveryProgress = { step: RecoveryStep; done: number; total: number };
export type OnRecovery = (progress: RecoveryProgress) => void;

/** Lines `from` up to but not including `to`, written between the two instants; null where no line is left to tell. */
export type MissingLines = { from: number; to: number; afterMs: number | null; beforeMs: number | null };

/** One value of a line that is still there; written at `atMs`. */
export type MissingValue = { seq: number; field: string; atMs: number };

/** What was done, without anything personal. `lines`: what the book holds now, lost ones counted. */
export type RecoveryReport = {
  outcome: 'nothing-to-mend' | 'mended' | 'would-mend';
  lines: number;
  /** The verified copy that the book was begun with, and how many lines each other source gave. */
  copy: { file: string; lines: number } | null;
  fromReceipts: number;
  fromPages: number;
  missing: { lines: MissingLines[]; values: MissingValue[] };
  origin: IntegrityLines['origin']['facts'] | null;
  /** The folder with what stood there before; null when nothing was touched. */
  setAside: string | null;
  /** Accounts whose PIN is gone: they are asked for a new one. */
  accountsWithoutPin: number;
};

export const countMissingLines = ({ missing }: RecoveryReport): number =>
  missing.lines.reduce((sum, { from, to }) => sum + to - from, 0);
