import { toLocalIso } from '#src/domain/register/local-time.ts';
import {
  countMissingLines,
  type MissingLines,
  type MissingValue,
  type RecoveryReport,
  type RecoveryStep,
} from '#src/node/recovery/report.ts';

/** What was done, in one sentence for whoever reads the command line. */
export function sayReport(report: RecoveryReport): string {
  const { outcome, lines, missing } = report;
  if (outcome === 'nothing-to-mend') return `nothing to mend: ${lines} lines, all as they were written and signed`;
  const lost = countMissingLines(report);
  const verb = outcome === 'mended' ? 'mended' : 'would mend';
  const isWhole = lost + missing.values.length === 0;
  const gap = isWhole ? 'nothing is missing' : `${lost} lines and ${missing.values.length} single values are missing`;
  return `${verb} the book: ${lines} lines${saySources(report)}; ${gap}`;
}

function saySources({ copy, fromReceipts, fromPages }: RecoveryReport): string {
  const sources = [
    copy && `${copy.lines} from ${copy.file}`,
    fromReceipts > 0 && `${fromReceipts} from receipts`,
    fromPages > 0 && `${fromPages} off the pages of the old file`,
  ].filter((source) => typeof source === 'string');
  return sources.length === 0 ? '' : `, of them ${sources.join(', ')}`;
}

/** What follows from it, a line each. */
export function sayDetails({ missing, origin, accountsWithoutPin, setAside }: RecoveryReport): string[] {
  return [
    ...missing.lines.map((lines) => `missing: ${sayRange(lines)}`),
    ...[...Map.groupBy(missing.values, ({ seq }) => seq)].map(([seq, lost]) => sayValues(seq, lost)),
    origin && `the book no longer contains all that was signed; from here on it is signed as ${origin.origin}`,
    accountsWithoutPin > 0 && `${accountsWithoutPin} accounts have lost their PIN and need a new one`,
    setAside && `what stood there before is in ${setAside}`,
  ].filter((line) => typeof line === 'string');
}

function sayRange({ from, to, afterMs, beforeMs }: MissingLines): string {
  const when = [afterMs && `after ${toLocalIso(afterMs)}`, beforeMs && `before ${toLocalIso(beforeMs)}`].filter(
    Boolean,
  );
  const lines = to - from === 1 ? `line ${from}` : `lines ${from} to ${to - 1}`;
  return when.length === 0 ? lines : `${lines}, written ${when.join(' and ')}`;
}

const sayValues = (seq: number, lost: readonly MissingValue[]): string =>
  `missing: ${lost.map(({ field }) => field).join(', ')} of line ${seq}, written at ${toLocalIso(lost[0]?.atMs ?? 0)}`;

export const stepTexts: Record<RecoveryStep, string> = {
  'set-aside': 'setting aside what is there',
  check: 'reading the book',
  copies: 'reading a copy',
  receipts: 'reading receipts',
  pages: 'reading pages',
  merge: 'putting the lines in order',
  write: 'writing the book',
  verify: 'reading the new book',
};
