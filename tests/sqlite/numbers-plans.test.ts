import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connect } from '#src/node/sqlite/driver.ts';
import { openWriter } from '#src/node/sqlite/open.ts';
import { createNumbersQueries } from '#src/node/sqlite/queries/numbers.ts';
import { noteStatements } from '#tests/sqlite/noting-reader.ts';
import { makeFolder } from '#tests/support/office.ts';

/** A table that grows with every visit; letters are few. */
const growing = /^SCAN (?:v|r|d|visit|log_row|movement|reading|decision|leaf|opening)\b(?! USING INTEGER PRIMARY KEY)/m;

it('a period is a walk of the index of days, and nothing that grows is read as a whole', () => {
  const path = join(makeFolder(), 'book.db');
  openWriter(path).close();
  const db = connect(path, { isReadOnly: true });
  const { noting, asked } = noteStatements(db);
  createNumbersQueries(noting);
  const planOf = (sql: string) =>
    (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...[...sql.matchAll(/\?/g)].map(() => 0)) as { detail: string }[])
      .map(({ detail }) => detail)
      .join('\n');
  const plans = [...asked].map(planOf);
  const [facts = ''] = plans.filter((plan) => plan.includes('visit_by_day'));
  for (const step of ['SEARCH v USING INDEX visit_by_day (day>? AND day<?)', 'SEARCH r USING INTEGER PRIMARY KEY'])
    expect(facts).toContain(step);
  for (const index of ['decision_by_visit', 'reading_by_visit']) expect(facts).toContain(index);
  for (const plan of plans) expect(plan.replaceAll('SCAN d\n', '')).not.toMatch(growing);
  // Without the days it would be read as a whole, and this test would say so.
  const whole = [...asked].map((sql) => sql.replace('INDEXED BY visit_by_day', '').replace(/WHERE v\.day >=.*$/s, ''));
  expect(whole.map(planOf).join('\n')).toMatch(growing);
  db.close();
});
