import { describe, expect, it } from 'vitest';
import type { ScanAnswer } from '#src/contract/kiosk.ts';
import { admitted, healthOff, held } from '#tests/renderer/kiosk/kiosk-fixtures.ts';
import { comeToErrand, errandFields, never, startKiosk, step } from '#tests/renderer/kiosk/start-kiosk.ts';

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
