import type { Json } from '#src/domain/journal/canonical.ts';
import { readHead } from '#src/domain/journal/record.ts';
import { toWrittenLine, type WrittenLine } from '#src/domain/register/lines.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';

/** From the journal itself: what a verdict looked at stands in no other table, so that erasing it is done in one place. */
export function createJudgedQuery(db: Reader) {
  const first = db
    .prepare<[string], number>(
      'SELECT seq FROM decision WHERE visit = (SELECT seq FROM visit WHERE id = ?) ORDER BY seq LIMIT 1',
    )
    .pluck();
  const head = db.prepare<[number], string>('SELECT head FROM leaf WHERE seq = ?').pluck();
  const openings = db.prepare<[number], { field: string; value: string }>(
    'SELECT field, value FROM opening WHERE seq = ?',
  );
  return {
    judged(visit: string): WrittenLine<'decision'> | null {
      const seq = first.get(visit) as number | undefined;
      if (seq === undefined) return null;
      const { at, actor } = readHead(head.get(seq) as string);
      const fields = openings.all(seq).map(({ field, value }) => [field, JSON.parse(value) as Json] as const);
      return toWrittenLine(seq, at, 'decision', actor, Object.fromEntries(fields)) as WrittenLine<'decision'>;
    },
  };
}
