import { afterEach, describe, expect, it } from 'vitest';
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
  healthOff,
  healthOn,
  held,
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
function startKiosk(desk: Partial<Desk> = {}, asked: Asked = healthOn) {
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

const step = (name: 'person' | 'errand' | 'questions' | 'signing' | 'protection' | 'temperature' | 'whichWay') =>
  ({ visit: { step: name } }) as const;

const never = <Answer>() => new Promise<Answer>(() => undefined);

const errandFields = { departmentId, hasChosenPlace: true, purpose: 'Nộp hồ sơ' };
const noAnswers = { symptoms: { yes: false }, travel: { yes: false }, 'contact-confirmed': { yes: false } };

async function comeToErrand(kiosk: Kiosk) {
  await kiosk.scan('a-card');
  kiosk.actor.send({ type: 'EDIT', fields: { phone: '0912 345 678' } });
  kiosk.actor.send({ type: 'NEXT' });
}

async function comeToTemperature(kiosk: Kiosk) {
  await comeToErrand(kiosk);
  kiosk.actor.send({ type: 'EDIT', fields: { ...errandFields, answers: noAnswers } });
  for (let i = 0; i < 4; i += 1) kiosk.actor.send({ type: 'NEXT' });
  kiosk.actor.send({ type: 'EDIT', fields: { isTruthful: true, hasConsented: true } });
  kiosk.actor.send({ type: 'NEXT' });
  kiosk.actor.send({ type: 'EDIT', fields: { isMaskWorn: true, isSanitised: true } });
  kiosk.actor.send({ type: 'NEXT' });
}

describe('the way through a visit', () => {
  it('leads a card holder from the scan to the pass', async () => {
    const kiosk = startKiosk();
    await comeToTemperature(kiosk);
    expect(kiosk.at(step('temperature'))).toBe(true);
    kiosk.actor.send({ type: 'READING', tenths: 368 });
    await kiosk.settle();
    expect(kiosk.at('admitted')).toBe(true);
    expect(kiosk.checkIns).toHaveLength(1);
    expect(kiosk.checkIns[0]).toMatchObject({
      source: 'citizen-card',
      doorId,
      person: { name: 'Trần Thị Thử Nghiệm', phone: '0912 345 678', bornOn: '1999-02-03' },
      errand: { departmentId, purpose: 'Nộp hồ sơ', companions: 0, vehicle: null },
      declaration: { form: 'short', version: 1, answers: noAnswers, isTruthful: true, hasConsented: true },
      isMaskWorn: true,
      isSanitised: true,
      readings: [368],
    });
  });

  it('asks nothing about health when the office does not', async () => {
    const kiosk = startKiosk({}, healthOff);
    await comeToErrand(kiosk);
    kiosk.actor.send({ type: 'EDIT', fields: errandFields });
    kiosk.actor.send({ type: 'NEXT' });
    await kiosk.settle();
    expect(kiosk.at('admitted')).toBe(true);
    expect(kiosk.checkIns[0]).toMatchObject({ declaration: null, readings: [] });
  });

  it('steps over what is not asked on the way back too', async () => {
    const kiosk = startKiosk({}, { ...healthOff, temperatureAboveTenths: 375 });
    await comeToErrand(kiosk);
    kiosk.actor.send({ type: 'EDIT', fields: errandFields });
    kiosk.actor.send({ type: 'NEXT' });
    expect(kiosk.at(step('temperature'))).toBe(true);
    kiosk.actor.send({ type: 'BACK' });
    expect(kiosk.at(step('errand'))).toBe(true);
  });

  it('does not leave a step that is not complete', async () => {
    const kiosk = startKiosk();
    await kiosk.scan('a-card');
    kiosk.actor.send({ type: 'NEXT' });
    expect(kiosk.at(step('person'))).toBe(true);
    kiosk.actor.send({ type: 'EDIT', fields: { hasNoPhone: true } });
    kiosk.actor.send({ type: 'NEXT' });
    kiosk.actor.send({ type: 'EDIT', fields: errandFields });
    kiosk.actor.send({ type: 'NEXT' });
    expect(kiosk.at(step('questions'))).toBe(true);
    kiosk.actor.send({ type: 'EDIT', fields: { answers: { symptoms: { yes: true } } } });
    kiosk.actor.send({ type: 'NEXT' });
    expect(kiosk.context().questionIndex).toBe(0);
    kiosk.actor.send({ type: 'EDIT', fields: { answers: { symptoms: { yes: true, choices: ['cough'] } } } });
    kiosk.actor.send({ type: 'NEXT' });
    expect(kiosk.context().questionIndex).toBe(1);
  });

  it('does not take a declaration without both marks', async () => {
    const kiosk = startKiosk();
    await comeToErrand(kiosk);
    kiosk.actor.send({ type: 'EDIT', fields: { ...errandFields, answers: noAnswers } });
    for (let i = 0; i < 4; i += 1) kiosk.actor.send({ type: 'NEXT' });
    expect(kiosk.at(step('signing'))).toBe(true);
    kiosk.actor.send({ type: 'EDIT', fields: { isTruthful: true } });
    kiosk.actor.send({ type: 'NEXT' });
    expect(kiosk.at(step('signing'))).toBe(true);
  });

  it('asks a second time above the threshold and sends both readings', async () => {
    const kiosk = startKiosk({ checkInAnswer: () => Promise.resolve(held) });
    await comeToTemperature(kiosk);
    kiosk.actor.send({ type: 'READING', tenths: 376 });
    expect(kiosk.at(step('temperature'))).toBe(true);
    kiosk.actor.send({ type: 'READING', tenths: 371 });
    await kiosk.settle();
    expect(kiosk.checkIns[0]?.readings).toEqual([376, 371]);
    expect(kiosk.at('notAdmitted')).toBe(true);
  });

  it('does not ask a second time at the threshold itself', async () => {
    const kiosk = startKiosk();
    await comeToTemperature(kiosk);
    kiosk.actor.send({ type: 'READING', tenths: 375 });
    await kiosk.settle();
    expect(kiosk.checkIns[0]?.readings).toEqual([375]);
  });

  it('leaves the second reading to the guard when the visitor says so', async () => {
    const kiosk = startKiosk({ checkInAnswer: () => Promise.resolve(held) });
    await comeToTemperature(kiosk);
    kiosk.actor.send({ type: 'READING', tenths: 380 });
    kiosk.actor.send({ type: 'SKIP_READING' });
    await kiosk.settle();
    expect(kiosk.checkIns[0]?.readings).toEqual([380]);
  });

  it('keeps what was asked at the beginning when a new letter comes in midway', async () => {
    const kiosk = startKiosk();
    await comeToErrand(kiosk);
    kiosk.actor.send({ type: 'SETTINGS', asked: healthOff, doorId });
    kiosk.actor.send({ type: 'EDIT', fields: errandFields });
    kiosk.actor.send({ type: 'NEXT' });
    expect(kiosk.at(step('questions'))).toBe(true);
  });
});

describe('what a scan can come to', () => {
  const moved: ScanAnswer = {
    outcome: 'moved',
    direction: 'out',
    name: 'Lê Văn Giả',
    number: 7,
    category: 'staff',
    insideMinutes: 30,
  };

  it('greets who moved for five seconds and lets the next one in before that', async () => {
    const kiosk = startKiosk({ scanAnswer: () => Promise.resolve(moved) });
    await kiosk.scan('badge-1');
    expect(kiosk.at('moved')).toBe(true);
    await kiosk.scan('badge-1');
    expect(kiosk.scans).toHaveLength(1);
    await kiosk.scan('badge-2');
    expect(kiosk.scans.map(({ text }) => text)).toEqual(['badge-1', 'badge-2']);
    await kiosk.wait(5_000);
    expect(kiosk.at('welcome')).toBe(true);
  });

  it('asks which way and sends the same code again with the answer as a new command', async () => {
    const answers: ScanAnswer[] = [{ outcome: 'which-way', sinceAt: '2026-11-22T08:00:00+07:00' }, moved];
    const kiosk = startKiosk({ scanAnswer: () => Promise.resolve(answers.shift() ?? moved) });
    await kiosk.scan('badge-1');
    expect(kiosk.at(step('whichWay'))).toBe(true);
    kiosk.actor.send({ type: 'CHOOSE', direction: 'out' });
    await kiosk.settle();
    expect(kiosk.at('moved')).toBe(true);
    expect(kiosk.scans.map(({ text, direction }) => [text, direction])).toEqual([
      ['badge-1', null],
      ['badge-1', 'out'],
    ]);
    expect(kiosk.scans[0]?.commandId).not.toBe(kiosk.scans[1]?.commandId);
  });

  it('shows why a code is of no use and goes back by itself', async () => {
    const kiosk = startKiosk({ scanAnswer: () => Promise.resolve({ outcome: 'unreadable', reason: 'expired-code' }) });
    await kiosk.scan('old');
    expect(kiosk.at('notice')).toBe(true);
    await kiosk.wait(8_000);
    expect(kiosk.at('welcome')).toBe(true);
    expect(kiosk.context().scan).toBeNull();
  });

  it('hands on no more of a huge text than the host needs to call it too long', async () => {
    const kiosk = startKiosk();
    await kiosk.scan('x'.repeat(1_000_000));
    expect(kiosk.scans[0]?.text.length).toBe(20_000);
  });

  it('leaves a visit alone when another code passes by', async () => {
    const kiosk = startKiosk();
    await kiosk.scan('a-card');
    await kiosk.scan('another-card');
    expect(kiosk.scans).toHaveLength(1);
  });
});

describe('a host that does not answer', () => {
  it('says so step by step and sends the very same command until it is answered', async () => {
    let isDown = true;
    const kiosk = startKiosk({ checkInAnswer: () => (isDown ? never() : Promise.resolve(admitted)) }, healthOff);
    await comeToErrand(kiosk);
    kiosk.actor.send({ type: 'EDIT', fields: errandFields });
    kiosk.actor.send({ type: 'NEXT' });
    await kiosk.settle();
    expect(kiosk.delivery()).toEqual({ prompt: 'quick' });
    await kiosk.wait(150);
    expect(kiosk.delivery()).toEqual({ prompt: 'slow' });
    await kiosk.wait(2_850);
    expect(kiosk.delivery()).toEqual({ late: 'trying' });
    isDown = false;
    kiosk.actor.send({ type: 'RETRY' });
    await kiosk.settle();
    expect(kiosk.at('admitted')).toBe(true);
    expect(kiosk.checkIns.length).toBe(3);
    expect(new Set(kiosk.checkIns.map(({ commandId }) => commandId)).size).toBe(1);
    expect(new Set(kiosk.checkIns.map(({ visitId }) => visitId)).size).toBe(1);
  });

  it('keeps the visit however long the host is gone', async () => {
    let isDown = true;
    const checkInAnswer = () => (isDown ? Promise.reject(new Error('offline')) : Promise.resolve(admitted));
    const kiosk = startKiosk({ checkInAnswer }, healthOff);
    await comeToErrand(kiosk);
    kiosk.actor.send({ type: 'EDIT', fields: errandFields });
    kiosk.actor.send({ type: 'NEXT' });
    for (let i = 0; i < 60; i += 1) await kiosk.wait(2_000);
    expect(kiosk.at('sending')).toBe(true);
    isDown = false;
    await kiosk.wait(2_000);
    expect(kiosk.at('admitted')).toBe(true);
  });

  it('does not repeat what the host called wrong', async () => {
    const kiosk = startKiosk({ checkInAnswer: () => Promise.reject('bad-request') }, healthOff);
    await comeToErrand(kiosk);
    kiosk.actor.send({ type: 'EDIT', fields: errandFields });
    kiosk.actor.send({ type: 'NEXT' });
    for (let i = 0; i < 10; i += 1) await kiosk.wait(2_000);
    expect(kiosk.checkIns).toHaveLength(1);
    kiosk.actor.send({ type: 'LEAVE' });
    expect(kiosk.at('welcome')).toBe(true);
  });
});

describe('the end of a visit', () => {
  const emptied = { draft: null, scan: null, answer: null, questionIndex: 0 };

  it('warns after 30 seconds without a touch and forgets everything 10 seconds later', async () => {
    const kiosk = startKiosk();
    await kiosk.scan('a-card');
    await kiosk.wait(29_999);
    expect(kiosk.at({ visit: { attention: 'watching' } })).toBe(true);
    await kiosk.wait(1);
    expect(kiosk.at({ visit: { attention: 'warning' } })).toBe(true);
    await kiosk.wait(10_000);
    expect(kiosk.at('welcome')).toBe(true);
    expect(kiosk.context()).toMatchObject(emptied);
  });

  it('starts the 30 seconds again with every touch', async () => {
    const kiosk = startKiosk();
    await kiosk.scan('a-card');
    await kiosk.wait(29_000);
    kiosk.actor.send({ type: 'ACTIVITY' });
    await kiosk.wait(29_000);
    expect(kiosk.at({ visit: { attention: 'watching' } })).toBe(true);
    expect(kiosk.at(step('person'))).toBe(true);
  });

  it('goes on where it was when the person is still there', async () => {
    const kiosk = startKiosk();
    await comeToErrand(kiosk);
    await kiosk.wait(30_000);
    kiosk.actor.send({ type: 'STAY' });
    expect(kiosk.at(step('errand'))).toBe(true);
    expect(kiosk.context().draft?.fields.phone).toBe('0912 345 678');
  });

  it.each([
    ['admitted', admitted, 12_000],
    ['notAdmitted', held, 25_000],
  ] as const)('goes back by itself after %s', async (state, answer, stayMs) => {
    const kiosk = startKiosk({ checkInAnswer: () => Promise.resolve(answer) }, healthOff);
    await comeToErrand(kiosk);
    kiosk.actor.send({ type: 'EDIT', fields: errandFields });
    kiosk.actor.send({ type: 'NEXT' });
    await kiosk.settle();
    expect(kiosk.context().draft).toBeNull();
    await kiosk.wait(stayMs - 1);
    expect(kiosk.at(state)).toBe(true);
    await kiosk.wait(1);
    expect(kiosk.at('welcome')).toBe(true);
    expect(kiosk.context()).toMatchObject(emptied);
  });
});
