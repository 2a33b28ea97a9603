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
 * One life of the host: clients ask again with the same ids what was left open, then check in without a pause, until the
 * host is killed in the middle of it, at any moment after its first answer.
 */
export async function liveAndDie(host: HostProcess, ledger: Ledger, random: Random): Promise<void> {
  const left = [...ledger.open.values()];
  let isAlive = true;
  const hasAnswered = Promise.withResolvers<void>();
  const busy = Array.from({ length: clients }, async () => {
    while (isAlive) {
      const input = left.shift() ?? makeCheckIn(random);
      ledger.open.set(input.visitId, input);
      try {
        await checkIn(host, ledger, input);
      } catch (error) {
        // A dead host answers nothing: the visit stays open and is asked for again. A living one has refused it.
        if (isAlive) ledger.contradictions.push(String(error));
        isAlive = false;
      }
      hasAnswered.resolve();
    }
  });
  await hasAnswered.promise;
  await sleep(random.next() * longestLifeMs);
  isAlive = false;
  await host.kill();
  await Promise.all(busy);
}

async function checkIn(host: HostProcess, ledger: Ledger, input: CheckInInput): Promise<void> {
  const answer = await host.call<CheckInAnswer>('kiosk/checkIn', input);
  if (answer.outcome !== 'admitted') {
    ledger.contradictions.push(`visit ${input.visitId} was answered with ${answer.outcome}`);
  } else ledger.acknowledged.set(input.visitId, answer.number);
  ledger.open.delete(input.visitId);
}
