import type { RecoveryView } from '#src/contract/recovery.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';
import type { RecoveryReport } from '#src/node/recovery/report.ts';
import { isDiskFull, isOfTheDisk } from '#src/node/sqlite/disk-errors.ts';

const instant = (atMs: number | null): string | null => (atMs === null ? null : toLocalIso(atMs));

/** The report as the screen shows it. */
export const toView = (report: RecoveryReport): RecoveryView => ({
  lines: report.lines,
  fromCopy: report.copy?.lines ?? 0,
  fromReceipts: report.fromReceipts,
  fromPages: report.fromPages,
  missing: {
    lines: report.missing.lines.map(({ from, to, afterMs, beforeMs }) => ({
      from,
      to,
      after: instant(afterMs),
      before: instant(beforeMs),
    })),
    values: report.missing.values.map(({ seq, field, atMs }) => ({ seq, field, at: toLocalIso(atMs) })),
  },
  newName: report.origin?.origin ?? null,
  setAside: report.setAside,
  accountsWithoutPin: report.accountsWithoutPin,
});

/** Why mending came to nothing, as far as the person at the machine can do something about it. */
export function whyFailed(error: unknown): 'no-room' | 'disk' | 'unknown' {
  const code = (error as NodeJS.ErrnoException).code;
  if (isDiskFull(error)) return 'no-room';
  return code === 'EIO' || code === 'EROFS' || isOfTheDisk(error) ? 'disk' : 'unknown';
}
