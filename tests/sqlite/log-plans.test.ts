import { expect, it } from 'vitest';
import { type LogFilter, noFilter } from '#src/domain/register/log-filter.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import { createLogQueries } from '#src/node/sqlite/queries/log.ts';
import { noteStatements } from '#tests/sqlite/noting-reader.ts';
import { makeCheckIn, openOffice } from '#tests/support/office.ts';

/** How SQLite goes about everything that is asked of the whole book, by what is asked. */
async function planAll() {
  const { gatebook, kiosk, guard, office } = await openOffice();
  const doorId = office.doors[0]?.id as string;
  const departmentId = office.departments[0]?.id as string;
  const visit = makeCheckIn({ doorId, readings: [399, 399], errand: { ...makeCheckIn().errand, departmentId } });
  await kiosk.kiosk.checkIn(visit);
  await kiosk.desk.decide(
    { commandId: crypto.randomUUID(), visitId: visit.visitId, decision: 'admit', reason: 'x' },
    guard,
  );
  const db = connect(gatebook.folder.database, { isReadOnly: true });
  const { noting, asked } = noteStatements(db);
  const log = createLogQueries(noting);
  const one: Partial<LogFilter>[] = [
    {},
    { category: 'citizen' },
    { state: 'inside' },
    { temperature: 'high' },
    { health: 'clear' },
    { department: departmentId },
    { guard },
    { door: doorId },
    { fromDay: '2021-07-01', toDay: '2021-07-31' },
    { category: 'citizen', health: 'clear', guard, fromDay: '2021-07-01' },
  ];
  for (const filter of one.map((part) => ({ ...noFilter, ...part }))) {
    expect(log.page({ filter, from: null, to: null, skip: 0, limit: 10 })).toHaveLength(1);
    log.map(filter);
    log.place({ filter, day: '2021-07-07', blockLines: 4096 });
    for (const text of ['nguyen van', '12345', '29B1']) log.search({ filter, text, limit: 10 });
  }
  const planned = [...asked].map((sql) => {
    const blanks = [...sql.matchAll(/\?/g)].map(() => 0);
    const steps = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...blanks) as { detail: string }[];
    return { sql, plan: steps.map(({ detail }) => detail).join('\n') };
  });
  db.close();
  return planned;
}

it('no part of the whole book is found by reading all of it or by sorting what was found', async () => {
  const planned = await planAll();
  expect(planned.length).toBeGreaterThan(30);
  for (const { sql, plan } of planned) {
    expect(plan, sql).not.toMatch(/^SCAN (?:v|visit|log_row|movement|reading|decision)\b/m);
    // The rows of a page come as the index holds them. Only tails are sorted: they are few.
    const isOfTails = /_tail >= \?/.test(sql);
    if (/FROM log_row/.test(sql) && !isOfTails) expect(walkOf(plan), sql).not.toContain('TEMP B-TREE');
  }
  const pages = planned.filter(({ sql }) => /OFFSET/.test(sql));
  for (const column of ['category', 'state', 'temperature', 'health', 'department', 'guard', 'door'])
    expect(
      pages.some(({ plan }) => plan.includes(`log_row_by_${column}`)),
      column,
    ).toBe(true);
});

/** What stands under the walk itself; a page of a hundred rows may be put in order once more when the visits are joined. */
const walkOf = (plan: string): string => plan.slice(0, plan.search(/SCAN r\b|SEARCH v\b|$/));
