import { appendFileSync } from 'node:fs';
import { createRouterClient } from '@orpc/server';
import { createRandom } from '#src/node/demo/random.ts';
import { type Gatebook, startGatebook } from '#src/node/start.ts';
import { claim, makeCheckIn } from '#tests/faults/office.ts';

const seed = 0x686f7374;

/** Always the same visits, so that whoever checks knows them too; salts, keys and times are others each time. */
export function listCheckIns(count: number) {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => makeCheckIn(random));
}

export const createClient = ({ router }: Pick<Gatebook, 'router'>) =>
  createRouterClient(router, { context: () => ({ session: null }) });

/** How many of a kind were promised by now. */
export type Promising = (what: 'claim' | 'visit' | 'head', count: number) => void;

type Life = { from: number; to: number; isFirst: boolean };

/**
 * One life of the whole host in this process: set up when it is the first, check-ins in groups, a signed head handed out
 * after each group. What was answered is promised at once; heads go to `headsFile` as JSON, one a line.
 */
export async function liveOnce(dataDir: string, headsFile: string, life: Life, promise: Promising): Promise<void> {
  const gatebook = await startGatebook({ dataDir });
  const client = createClient(gatebook);
  if (life.isFirst) {
    const answer = await client.setup.claim(claim);
    if (answer.outcome !== 'claimed') throw new Error(`the office was not set up: ${answer.outcome}`);
    promise('claim', 1);
  }
  const inputs = listCheckIns(life.to);
  for (let at = life.from; at < life.to; ) {
    const together = inputs.slice(at, at + 1 + (at % 3));
    const answers = await Promise.all(together.map((input) => client.kiosk.checkIn(input)));
    if (answers.some(({ outcome }) => outcome !== 'admitted')) throw new Error('somebody was not admitted');
    at += together.length;
    promise('visit', at);
    gatebook.ports.integrity.sign();
    const head = gatebook.ports.integrity.lastSigned();
    if (!head) continue;
    appendFileSync(headsFile, `${JSON.stringify(head.note)}\n`);
    promise('head', 1);
  }
  await gatebook.close();
}
