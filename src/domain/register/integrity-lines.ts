import type { Finding } from '#src/domain/register/findings.ts';
import type { ShiftClosing } from '#src/domain/register/shift-lines.ts';

/**
 * What the book says about itself: its clock, its disk, its checks, its copies, and what was lost. None of it is about a
 * person. Instants and spans are milliseconds, sizes are numbers of lines.
 */
export type Trigger = 'start' | 'nightly' | 'asked' | 'drill';

/** Lines `from` up to but not including `to`. */
export type SeqRange = [from: number, to: number];

export type IntegrityLines = {
  /** `jumpMs`: how far the wall clock is from where it should be; null when there is nothing to measure it by. */
  clock: {
    facts:
      | { state: 'suspect'; why: 'went-back' | 'jumped' | 'before-build'; jumpMs: number | null }
      | { state: 'confirmed' };
  };
  storage: { facts: { event: 'io-error' | 'disk-full' | 'space-back' | 'receipts-lost' | 'receipts-back' } };
  /**
   * Lines `from` to `lines` were read again; when not `ok`, `seq` is the first that does not fit, `field` the value of it
   * that does not, and `soundAt` when the book was last found to fit. A `drill` is about a copy, the others about the book.
   */
  verify: {
    facts: {
      trigger: Trigger;
      from: number;
      lines: number;
      ok: boolean;
      seq: number | null;
      problem: Finding | null;
      field: string | null;
      soundAt: number | null;
    };
  };
  /** `lines`: how many the copy holds. `problem`: why it was not kept; null for a verified copy. */
  backup: { facts: { file: string; lines: number; problem: string | null } };
  /** The head of the book is shown and signed; with a shift in it, that shift ends. `account`: who leaves. */
  'hand-over': { facts: { command: string; account: string; lines: number } & Partial<ShiftClosing> };
  /** Lines and single values that could not be had back, so that their absence is stated and not found. */
  damage: { facts: { lines: SeqRange[]; values: { seq: number; field: string }[] } };
  /** The book is signed under a new name from here on; `before` is the signed head that it no longer contains. */
  origin: { facts: { origin: string; before: string | null; why: 'restored' | 'recovered' } };
};

export type IntegrityKind = keyof IntegrityLines;
