import { connect } from '#src/node/sqlite/driver.ts';

/** What the lines of a kind say, in the order of the book, from the journal itself. */
export function readFacts(database: string, kind: string): Record<string, unknown>[] {
  const db = connect(database, { isReadOnly: true });
  const values = db
    .prepare<[string], string>(
      `SELECT value FROM leaf JOIN opening USING (seq)
       WHERE json_extract(head, '$.kind') = ? AND field = 'facts' ORDER BY seq`,
    )
    .pluck()
    .all(kind) as string[];
  db.close();
  return values.map((value) => JSON.parse(value) as Record<string, unknown>);
}
