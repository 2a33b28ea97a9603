import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLines } from '#src/node/sqlite/journal.ts';
import { openReader } from '#src/node/sqlite/open.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';
import { type Gatebook, startGatebook } from '#src/node/start.ts';
import type { Verdict } from '#tests/faults/powercut/check-state.ts';

/**
 * What the world holds against a host that starts again: visits it admitted, heads it signed and handed out, and, once it
 * had promised anything, the keys behind PINs, passes and heads (by file, null while it had not).
 */
export type Promised = {
  asked: ReadonlySet<string>;
  visits: string[];
  heads: string[];
  keys: Map<string, Buffer> | null;
};

export const readKeys = (dir: string): Map<string, Buffer> =>
  new Map(globSync(['keys/*', 'machine-id'], { cwd: dir }).map((name) => [name, readFileSync(join(dir, name))]));

/** Starts the host on what is left, and holds it to what was promised. */
export async function checkHost(dir: string, promised: Promised): Promise<Verdict> {
  let gatebook: Gatebook;
  try {
    gatebook = await startGatebook({ dataDir: dir });
  } catch (error) {
    return { verdict: promised.keys ? 'lost' : 'wrong', why: `it does not start: ${error}` };
  }
  try {
    return checkBook(gatebook, promised) ?? checkSigning(gatebook, promised) ?? { verdict: 'sound', why: '' };
  } finally {
    await gatebook.close();
  }
}

const wrong = (why: string): Verdict => ({ verdict: 'wrong', why });
const lost = (why: string): Verdict => ({ verdict: 'lost', why });

function checkBook({ folder }: Gatebook, { asked, visits, keys }: Promised): Verdict | null {
  const kept = readKeys(folder.root);
  for (const [name, key] of keys ?? []) if (!kept.get(name)?.equals(key)) return lost(`${name} is another`);
  const db = openReader(folder.database);
  try {
    const quick = db.pragma('quick_check', { simple: true });
    if (quick !== 'ok') return wrong(`quick_check: ${quick}`);
    const verified = verifyJournal(db);
    if (!verified.ok) return wrong(`line ${verified.seq}: ${verified.problem}`);
    const stored: string[] = [];
    for (const line of readLines(db)) if (line.kind === 'arrival') stored.push(line.facts.visit);
    if (new Set(stored).size < stored.length) return wrong('a visit is in the book twice');
    const stranger = stored.find((visit) => !asked.has(visit));
    if (stranger) return wrong('a visit that nobody asked for');
    const missing = visits.filter((visit) => !stored.includes(visit)).length;
    return missing > 0 ? lost(`${missing} of ${visits.length} admitted visits are gone`) : null;
  } finally {
    db.close();
  }
}

/** A head that was handed out is a beginning of today's book, and the book goes on being signed. */
function checkSigning({ ports: { integrity } }: Gatebook, { heads }: Promised): Verdict | null {
  for (const head of heads) {
    const answer = integrity.compare(head);
    if (!answer.ok) return wrong(`the book contradicts a head it handed out: ${answer.reason}`);
  }
  integrity.sign();
  const problem = integrity.signingProblem();
  if (problem) return wrong(`nothing is signed any more: ${problem}`);
  const lines = integrity.lines();
  const size = integrity.lastSigned()?.size ?? 0;
  return size === lines ? null : wrong(`${lines} lines, but the newest head is of ${size}`);
}
