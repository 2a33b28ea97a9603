import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Gatebook, startGatebook } from '#src/node/start.ts';
import { checkHost, readKeys } from '#tests/faults/host/check-host.ts';
import { createClient, listCheckIns, liveOnce } from '#tests/faults/host/office-life.ts';
import { arm, disarm, hasFired, type Sabotage, sabotages } from '#tests/faults/iofault/saboteur.ts';
import { claim } from '#tests/faults/office.ts';

/**
 * The process whose disk fails under the whole host: run with the recorder preloaded. Arguments: folder, conduct, seed. Says
 * one JSON line a point. Every n is tried, in passes of every sixteenth of which the seed says the first, until a life is
 * clean; `forgetful` is the control: it
 * promises visits that were refused.
 */
const [parent = '', conduct, seed] = process.argv.slice(2);
const passes = 16;
const visitsPerLife = 6;
const dir = join(parent, 'office');
const template = join(parent, 'template');
mkdirSync(template);
await liveOnce(template, `${parent}.heads`, { from: 0, to: visitsPerLife, isFirst: true }, () => {});
const asked = listCheckIns(2 * visitsPerLife);
const known = asked.slice(0, visitsPerLife).map(({ visitId }) => visitId);

for (let pass = 0; pass < passes; pass += 1) {
  const offset = ((pass + Number(seed)) * 7) % passes;
  for (const sabotage of sabotages) for (const isFirst of [false, true]) await sweep(sabotage, isFirst, offset);
}

async function sweep(sabotage: Sabotage, isFirst: boolean, offset: number): Promise<void> {
  for (let nth = 1 + offset; ; nth += passes) {
    rmSync(dir, { recursive: true, force: true });
    if (!isFirst) cpSync(template, dir, { recursive: true });
    const promised = { visits: [] as string[], heads: [] as string[], hasClaimed: !isFirst };
    arm(sabotage, nth);
    await live(promised);
    const fired = hasFired();
    disarm();
    if (!fired) return;
    const { verdict, why } = await checkHost(dir, {
      asked: new Set(asked.map(({ visitId }) => visitId)),
      visits: [...(isFirst ? [] : known), ...promised.visits],
      heads: promised.heads,
      keys: isFirst ? null : readKeys(template),
    });
    const where = `${JSON.stringify(sabotage)} at ${nth}${isFirst ? ' of a first start' : ''}`;
    process.stdout.write(`${JSON.stringify({ verdict, why, where, acknowledged: promised.visits.length })}\n`);
  }
}

async function live(promised: { visits: string[]; heads: string[]; hasClaimed: boolean }): Promise<void> {
  let gatebook: Gatebook | undefined;
  try {
    gatebook = await startGatebook({ dataDir: dir, reserveBytes: 0 });
    const client = createClient(gatebook);
    if (!promised.hasClaimed) await client.setup.claim(claim);
    for (const input of asked.slice(visitsPerLife)) {
      const isSaved = await client.kiosk.checkIn(input).then(
        ({ outcome }) => outcome === 'admitted',
        () => conduct === 'forgetful',
      );
      if (isSaved) promised.visits.push(input.visitId);
      gatebook.ports.integrity.sign();
      const head = gatebook.ports.integrity.lastSigned();
      if (head) promised.heads.push(head.note);
    }
  } catch {
    // It did not start, or could not tell its head: nobody was promised anything.
  } finally {
    await gatebook?.close().catch(() => {});
  }
}
