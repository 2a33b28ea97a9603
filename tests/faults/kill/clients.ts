import { setTimeout as sleep } from 'node:timers/promises';
import type { CheckInAnswer, CheckInInput } from '#src/contract/kiosk.ts';
import type { Random } from '#src/node/demo/random.ts';
import type { HostProcess } from '#tests/faults/kill/host-process.ts';
import { makeCheckIn } from '#tests/faults/office.ts';

/** What the clients of one book know: the number each visit was answered with, and what was asked without an answer. */
export type Ledger = { acknowledged: Map<string, number>; open: Map<string, CheckInInput>; contradictions: string[] };

export const emptyLedger = (): Ledger => ({ acknowledged: new Map(), open: new Map(), contradictions: [] });

const clients = 4;
const longestLifeMs = 60;

/**
 * One life of the host: first what was left open is asked again with the same ids, then clients check in without a pause
 * until the host is killed in the middle of it.
 */
export async function liveAndDie(host: HostProcess, ledger: Ledger, random: Random): Promise<void> {
  for (const input of ledger.open.values()) await checkIn(host, ledger, input);
  let isAlive = true;
  const busy = Array.from({ length: clients }, async () => {
    while (isAlive) {
      const input = makeCheckIn(random);
      ledger.open.set(input.visitId, input);
      // A dead host answers nothing: the visit stays open and is asked for again.
      await checkIn(host, ledger, input).catch(() => {
        isAlive = false;
      });
    }
  });
  await sleep(random.next() * longestLifeMs);
  await host.kill();
  isAlive = false;
  await Promise.all(busy);
}

async function checkIn(host: HostProcess, ledger: Ledger, input: CheckInInput): Promise<void> {
  const answer = await host.call<CheckInAnswer>('kiosk/checkIn', input);
  if (answer.outcome !== 'admitted') {
    ledger.contradictions.push(`visit ${input.visitId} was answered with ${answer.outcome}`);
  } else ledger.acknowledged.set(input.visitId, answer.number);
  ledger.open.delete(input.visitId);
}
