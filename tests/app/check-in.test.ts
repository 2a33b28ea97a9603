import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contract } from '#src/contract/contract.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import { guardPin, healthyAnswers, makeCheckIn, officeClaim, openOffice } from '#tests/support/office.ts';

describe('a check-in', () => {
  it('sent twice is one visit with one answer', async () => {
    const { kiosk, read } = await openOffice();
    const input = makeCheckIn();
    const first = await kiosk.kiosk.checkIn(input);
    expect(await kiosk.kiosk.checkIn(input)).toEqual(first);
    expect(read.countInside()).toEqual({ visits: 1, people: 1 });
  });

  it('of somebody who is inside already is said to be so, and writes nothing', async () => {
    const { kiosk, read } = await openOffice();
    await kiosk.kiosk.checkIn(makeCheckIn());
    expect(await kiosk.kiosk.checkIn(makeCheckIn())).toEqual({ outcome: 'already-inside', number: 1 });
    expect(read.countMovements(0).ins).toBe(1);
  });

  it('with an incomplete declaration is not accepted', async () => {
    const { kiosk } = await openOffice();
    const { symptoms: _left, ...rest } = healthyAnswers;
    const declaration = { ...makeCheckIn().declaration, answers: rest } as ReturnType<
      typeof makeCheckIn
    >['declaration'];
    for (const broken of [declaration, null]) {
      const answer = await kiosk.kiosk.checkIn(makeCheckIn({ declaration: broken }));
      expect(answer).toEqual({ outcome: 'not-accepted', problem: 'declaration-incomplete' });
    }
  });

  it('keeps nothing about health where nothing about health is asked', async () => {
    const { kiosk, gatebook } = await openOffice({ claim: { isHealthAsked: false } });
    expect(await kiosk.kiosk.checkIn(makeCheckIn({ readings: [399] }))).toMatchObject({ outcome: 'admitted' });
    const db = connect(gatebook.folder.database, { isReadOnly: true });
    const kept = db
      .prepare("SELECT count(*) FROM opening WHERE field IN ('answers', 'tenths', 'reasons')")
      .pluck()
      .get();
    db.close();
    expect(kept).toBe(0);
  });

  it('is numbered from 1 each day', async () => {
    const { kiosk, clock } = await openOffice();
    const arrive = (number: string) =>
      kiosk.kiosk.checkIn(makeCheckIn({ person: { ...makeCheckIn().person, document: { kind: 'other', number } } }));
    expect(await arrive('A1')).toMatchObject({ number: 1 });
    expect(await arrive('A2')).toMatchObject({ number: 2 });
    clock.forward(86_400_000);
    expect(await arrive('A3')).toMatchObject({ number: 1 });
  });

  it('loses its hidden direction marks at the contract, and keeps the name', async () => {
    const schema = contract.kiosk.checkIn['~orpc'].inputSchema;
    const person = { ...makeCheckIn().person, name: '\u202eNguyễn\u0000 Văn\u200b  Mẫu\u202c' };
    const read = await schema?.['~standard'].validate(makeCheckIn({ person }));
    expect(read).toMatchObject({ value: { person: { name: 'Nguyễn Văn Mẫu' } } });
    const nameless = await schema?.['~standard'].validate(
      makeCheckIn({ person: { ...person, name: '\u202e \u200b' } }),
    );
    expect(nameless).toHaveProperty('issues');
  });
});

describe('the guard', () => {
  it('admits a held visit with a reason, once; it becomes a movement then', async () => {
    const { kiosk, read, guard } = await openOffice();
    const held = await kiosk.kiosk.checkIn(makeCheckIn({ readings: [376] }));
    if (held.outcome !== 'held') throw new Error('not held');
    expect(held.reasons).toMatchObject([{ code: 'temperature-high' }]);
    expect(read.countMovements(0).ins).toBe(0);
    const word = {
      commandId: randomUUID(),
      visitId: held.visitId,
      decision: 'admit' as const,
      reason: 'Đo lại bình thường',
    };
    expect(await kiosk.desk.decide(word, guard)).toEqual({ outcome: 'done' });
    expect(await kiosk.desk.decide(word, guard)).toEqual({ outcome: 'done' });
    expect(await kiosk.desk.decide({ ...word, commandId: randomUUID() }, guard)).toEqual({ outcome: 'not-waiting' });
    expect(read.countMovements(0).ins).toBe(1);
  });

  it('does not let one person in twice: who waited yesterday and is inside today is not admitted again', async () => {
    const { kiosk, read, guard, clock } = await openOffice();
    const held = await kiosk.kiosk.checkIn(makeCheckIn({ readings: [390] }));
    if (held.outcome !== 'held') throw new Error('not held');
    clock.forward(86_400_000);
    expect(await kiosk.kiosk.checkIn(makeCheckIn())).toMatchObject({ outcome: 'admitted' });
    const word = { commandId: randomUUID(), visitId: held.visitId, reason: 'x' };
    expect(await kiosk.desk.decide({ ...word, decision: 'admit' }, guard)).toEqual({ outcome: 'already-inside' });
    expect(read.countInside().visits).toBe(1);
    expect(await kiosk.desk.decide({ ...word, decision: 'refuse' }, guard)).toEqual({ outcome: 'done' });
  });

  it('refuses, and the refused are not inside and not in the list of movements', async () => {
    const { kiosk, read, guard } = await openOffice();
    const held = await kiosk.kiosk.checkIn(makeCheckIn({ isMaskWorn: false }));
    if (held.outcome !== 'held') throw new Error('not held');
    await kiosk.desk.decide(
      { commandId: randomUUID(), visitId: held.visitId, decision: 'refuse', reason: 'Không đeo' },
      guard,
    );
    expect(read.countInside().visits).toBe(0);
    expect(read.findVisit(held.visitId)?.state).toBe('refused');
  });

  it('writes for somebody without a declaration, but a high temperature still waits for a word', async () => {
    const { kiosk, guard } = await openOffice();
    const byHand = { ...makeCheckIn(), declaration: null, readings: [], note: 'Cụ già, không dùng được máy' };
    expect(await kiosk.desk.addEntry(byHand, guard)).toMatchObject({ outcome: 'admitted' });
    const hot = { ...makeCheckIn({ readings: [388] }), person: { ...byHand.person, document: null }, note: null };
    expect(await kiosk.desk.addEntry(hot, guard)).toMatchObject({ outcome: 'held' });
  });

  it('leaves a line in the book for looking at somebody', async () => {
    const { kiosk, guard } = await openOffice();
    const answer = await kiosk.kiosk.checkIn(makeCheckIn());
    if (!('visitId' in answer)) throw new Error('not written');
    await kiosk.desk.visit(answer.visitId, guard);
    const details = await kiosk.desk.visit(answer.visitId, guard);
    expect(details?.history.map(({ kind }) => kind)).toEqual(['arrival', 'decision', 'view', 'view']);
    expect(details).toMatchObject({ documentNumber: '001090000001', documentTail: '0001' });
  });
});

describe('signing in', () => {
  it('counts wrong PINs, locks, and lets time and the right PIN open again', async () => {
    const { kiosk, guard, clock } = await openOffice();
    const attempt = (pin: string) => kiosk.session.signIn({ accountId: guard, pin });
    for (const triesLeft of [4, 3, 2, 1]) expect(await attempt('999999')).toEqual({ outcome: 'wrong-pin', triesLeft });
    expect(await attempt('999999')).toMatchObject({ outcome: 'locked' });
    expect(await attempt(guardPin)).toMatchObject({ outcome: 'locked' });
    clock.forward(15_001);
    const signedIn = await attempt(guardPin);
    expect(signedIn).toMatchObject({ outcome: 'signed-in', account: { role: 'guard' } });
    if (signedIn.outcome !== 'signed-in') throw new Error('not signed in');
    expect(kiosk.sessions.find(signedIn.session)?.id).toBe(guard);
    clock.forward(12 * 3_600_000);
    expect(kiosk.sessions.find(signedIn.session)).toBeNull();
  });
});

describe('claiming', () => {
  it('is done once, whoever comes second', async () => {
    const { kiosk } = await openOffice();
    expect(await kiosk.setup.claim(officeClaim)).toEqual({ outcome: 'already-claimed' });
  });
});
