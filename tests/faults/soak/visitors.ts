import { setTimeout as sleep } from 'node:timers/promises';
import type { CheckInAnswer } from '#src/contract/kiosk.ts';
import type { Random } from '#src/node/demo/random.ts';
import type { Ledger } from '#tests/faults/kill/clients.ts';
import { makeCheckIn } from '#tests/faults/office.ts';
import type { SoakedOffice } from '#tests/faults/soak/soaked-office.ts';

const visitors = 3;
const betweenMs = 100;
const againMs = 40;

/**
 * People come without a pause; whoever got no answer asks again with the same ids until there is one. `leave` ends it when
 * everybody has been answered, so that nothing is left open.
 */
export function sendVisitors(office: SoakedOffice, ledger: Ledger, random: Random): { leave(): Promise<void> } {
  let isOver = false;
  const busy = Array.from({ length: visitors }, async () => {
    while (!isOver) {
      const input = makeCheckIn(random);
      ledger.open.set(input.visitId, input);
      for (;;) {
        // A dead host, a full disk, a book that is being mended: all of them mean "not yet".
        const answer = await office
          .host()
          ?.call<CheckInAnswer>('kiosk/checkIn', input)
          .catch(() => null);
        if (answer) {
          if (answer.outcome === 'admitted') ledger.acknowledged.set(input.visitId, answer.number);
          else ledger.contradictions.push(`visit ${input.visitId} was answered with ${answer.outcome}`);
          break;
        }
        await sleep(againMs);
      }
      ledger.open.delete(input.visitId);
      await sleep(betweenMs);
    }
  });
  return {
    async leave() {
      isOver = true;
      await Promise.all(busy);
    },
  };
}
