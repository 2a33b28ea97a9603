import type { Json } from '#src/domain/journal/canonical.ts';
import { readHead } from '#src/domain/journal/record.ts';
import { toWrittenLine, type WrittenLine } from '#src/domain/register/lines.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';

/** From the journal itself: what a verdict looked at stands in no other table, so that erasing it is done in one place. */
export function createJudgedQuery(db: Reader) {
  const decisions = db
    .prepare<[string], number>(
      'SELECT seq FROM decision WHERE visit = (SELECT seq FROM visit WHERE id = ?) ORDER BY seq',
    )
    .pluck();
  const head = db.prepare<[number], string>('SELECT head FROM leaf WHERE seq = ?').pluck();
  const openings = db.prepare<[number], { field: string; value: string }>(
    'SELECT field, value FROM opening WHERE seq = ?',
  );
  const lineOf = (seq: number): WrittenLine<'decision'> => {
    const { at, actor } = readHead(head.get(seq) as string);
    const fields = openings.all(seq).map(({ field, value }) => [field, JSON.parse(value) as Json] as const);
    return toWrittenLine(seq, at, 'decision', actor, Object.fromEntries(fields)) as WrittenLine<'decision'>;
  };
  return {
    judged(visit: string): WrittenLine<'decision'> | null {
      const lines = (decisions.all(visit) as number[]).map(lineOf);
      // Only the door names versions of letters. In books from before they were named, it decided first.
      return lines.findLast(({ facts }) => facts?.packHashes) ?? lines[0] ?? null;
    },
  };
}
