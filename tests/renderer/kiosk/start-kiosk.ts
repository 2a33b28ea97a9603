import { afterEach } from 'vitest';
import { type Actor, createActor, SimulatedClock } from 'xstate';
import { kioskMachine } from '#renderer/kiosk/flow/kiosk-machine.ts';
import type { ScanInput } from '#renderer/kiosk/flow/kiosk-setup.ts';
import type { CheckInAnswer, CheckInInput, ScanAnswer } from '#src/contract/kiosk.ts';
import {
  type Asked,
  admitted,
  cardScan,
  departmentId,
  doorId,
  healthOn,
} from '#tests/renderer/kiosk/kiosk-fixtures.ts';

type Desk = {
  scanAnswer: () => Promise<ScanAnswer>;
  checkInAnswer: () => Promise<CheckInAnswer>;
};

const running: Actor<typeof kioskMachine>[] = [];
afterEach(() => {
  for (const actor of running.splice(0)) actor.stop();
});

/** The real machine on a clock that only moves when told, and a host that answers as the test says. */
export function startKiosk(desk: Partial<Desk> = {}, asked: Asked = healthOn) {
  const clock = new SimulatedClock();
  const scans: ScanInput[] = [];
  const checkIns: CheckInInput[] = [];
  let ids = 0;
  const actor = createActor(kioskMachine, {
    clock,
    input: {
      asked,
      doorId,
      ports: {
        scan: (input) => () => {
          scans.push(input);
          return desk.scanAnswer?.() ?? Promise.resolve(cardScan);
        },
        checkIn: (input) => () => {
          checkIns.push(input);
          return desk.checkInAnswer?.() ?? Promise.resolve(admitted);
        },
        isHopeless: (error) => error === 'bad-request',
        makeId: () => `id-${++ids}`,
        language: () => 'vi',
      },
    },
  });
  running.push(actor);
  actor.start();
  const settle = async () => {
    for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
  };
  return {
    actor,
    scans,
    checkIns,
    settle,
    at: (state: Parameters<ReturnType<typeof actor.getSnapshot>['matches']>[0]) => actor.getSnapshot().matches(state),
    context: () => actor.getSnapshot().context,
    delivery: () => actor.getSnapshot().children['delivery']?.getSnapshot().value,
    wait: async (ms: number) => {
      clock.increment(ms);
      await settle();
    },
    scan: async (text: string) => {
      actor.send({ type: 'SCANNED', text });
      await settle();
    },
  };
}

type Kiosk = ReturnType<typeof startKiosk>;

export const step = (name: 'person' | 'errand' | 'questions' | 'signing' | 'protection' | 'temperature' | 'whichWay') =>
  ({ visit: { step: name } }) as const;

export const never = <Answer>() => new Promise<Answer>(() => undefined);

export const errandFields = { departmentId, hasChosenPlace: true, purpose: 'Nộp hồ sơ' };
export const noAnswers = { symptoms: { yes: false }, travel: { yes: false }, 'contact-confirmed': { yes: false } };

export async function comeToErrand(kiosk: Kiosk) {
  await kiosk.scan('a-card');
  kiosk.actor.send({ type: 'EDIT', fields: { phone: '0912 345 678' } });
  kiosk.actor.send({ type: 'NEXT' });
}

export async function comeToTemperature(kiosk: Kiosk) {
  await comeToErrand(kiosk);
  kiosk.actor.send({ type: 'EDIT', fields: { ...errandFields, answers: noAnswers } });
  for (let i = 0; i < 4; i += 1) kiosk.actor.send({ type: 'NEXT' });
  kiosk.actor.send({ type: 'EDIT', fields: { isTruthful: true, hasConsented: true } });
  kiosk.actor.send({ type: 'NEXT' });
  kiosk.actor.send({ type: 'EDIT', fields: { isMaskWorn: true, isSanitised: true } });
  kiosk.actor.send({ type: 'NEXT' });
}
