import { join } from 'node:path';
import { readLines } from '#src/node/sqlite/journal.ts';
import { openWriter } from '#src/node/sqlite/open.ts';
import { rebuild } from '#src/node/sqlite/rebuild.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';
import type { Ledger } from '#tests/faults/kill/clients.ts';

export type Found = { lost: number; wrong: string[] };

/** The book after its last kill, against what its clients were told. */
export function checkBook(dir: string, { acknowledged, open, contradictions }: Ledger): Found {
  const db = openWriter(join(dir, 'gatebook.db'));
  const wrong = [...contradictions];
  const quick = db.pragma('quick_check', { simple: true });
  if (quick !== 'ok') wrong.push(`quick_check: ${quick}`);
  const verified = verifyJournal(db);
  if (!verified.ok) wrong.push(`line ${verified.seq}: ${verified.problem}`);
  const stored = new Map<string, number>();
  for (const line of readLines(db)) {
    if (line.kind !== 'arrival') continue;
    if (stored.has(line.facts.visit)) wrong.push(`visit ${line.facts.visit} is in the book twice`);
    stored.set(line.facts.visit, line.facts.number);
    if (!acknowledged.has(line.facts.visit) && !open.has(line.facts.visit)) wrong.push('a visit nobody asked for');
  }
  let lost = 0;
  for (const [visit, number] of acknowledged) {
    if (!stored.has(visit)) lost += 1;
    else if (stored.get(visit) !== number) wrong.push(`visit ${visit} has another number than was answered`);
  }
  const numbers = db.prepare('SELECT day, count(*) AS visits, max(number) AS last FROM visit GROUP BY day').all();
  for (const { day, visits, last } of numbers as { day: string; visits: number; last: number }[]) {
    if (visits !== last) wrong.push(`${day} has a gap: ${visits} visits, the last is number ${last}`);
  }
  const { changedTables } = rebuild(db);
  if (changedTables.length > 0) wrong.push(`not what the journal says: ${changedTables}`);
  db.close();
  return { lost, wrong };
}
