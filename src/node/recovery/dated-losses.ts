import { readHead } from '#src/domain/journal/record.ts';
import type { IntegrityLines } from '#src/domain/register/integrity-lines.ts';
import type { RecoveryReport } from '#src/node/recovery/report.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';

/** When the lost lines were written, from their neighbours: a line number tells nobody which visitors to ask for. */
export function datedLosses(
  db: Reader,
  { lines, values }: IntegrityLines['damage']['facts'],
): RecoveryReport['missing'] {
  const before = db.prepare<[number], string>(
    "SELECT head FROM leaf WHERE seq < ? AND head <> '' ORDER BY seq DESC LIMIT 1",
  );
  const after = db.prepare<[number], string>(
    "SELECT head FROM leaf WHERE seq >= ? AND head <> '' ORDER BY seq LIMIT 1",
  );
  const atOf = (head: string | undefined) => (head === undefined ? null : readHead(head));
  const headOf = db.prepare<[number], string>('SELECT head FROM leaf WHERE seq = ?').pluck();
  return {
    values: values.map(({ seq, field }) => ({ seq, field, atMs: readHead(headOf.get(seq) ?? '').at })),
    lines: lines.map(([from, to]) => {
      const next = atOf(after.pluck().get(to));
      // The lines of the recovery itself say nothing of when something was written.
      const isOwn = next?.kind === 'damage' || next?.kind === 'origin';
      return {
        from,
        to,
        afterMs: atOf(before.pluck().get(from))?.at ?? null,
        beforeMs: isOwn ? null : (next?.at ?? null),
      };
    }),
  };
}
