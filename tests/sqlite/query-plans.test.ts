import { describe, expect, it } from 'vitest';
import { connect } from '#src/node/sqlite/driver.ts';
import { createQueries } from '#src/node/sqlite/register.ts';
import { noteStatements } from '#tests/sqlite/noting-reader.ts';
import { openOffice } from '#tests/support/office.ts';

/** Everything the register may be asked, as SQLite would go about it. */
async function planAll(): Promise<{ sql: string; plan: string }[]> {
  const { gatebook } = await openOffice();
  const db = connect(gatebook.folder.database, { isReadOnly: true });
  const { noting, asked } = noteStatements(db);
  createQueries(noting);
  const planned = [...asked].map((sql) => {
    const blanks = [...sql.matchAll(/\?/g)].map(() => null);
    const named = Object.fromEntries([...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name, null]));
    const steps = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...blanks, named) as { detail: string }[];
    return { sql, plan: steps.map(({ detail }) => detail).join('\n') };
  });
  db.close();
  return planned;
}

// Only a search through an index keeps its pace over ten years; these tables grow with every visit.
const readsAll = /^SCAN (?:v|m|d|visit|movement|decision|declaration|reading|viewing|leaf|s|vehicle_stay|car_trip)$/m;

describe('no question to the register', () => {
  it('reads a whole table that grows', async () => {
    const planned = await planAll();
    expect(planned.length).toBeGreaterThan(15);
    for (const { sql, plan } of planned) expect(plan, sql).not.toMatch(readsAll);
    expect('SCAN v').toMatch(readsAll);
  });

  it('about today walks back through the years: the day comes from the index by time', async () => {
    const ofToday = (await planAll()).filter(({ sql }) => /\bat >= \?/.test(sql));
    expect(ofToday.length).toBeGreaterThan(1);
    for (const { sql, plan } of ofToday)
      expect(plan, sql).toMatch(/USING COVERING INDEX (?:movement_by_at|reading_by_device \(at>)/);
  });
});
