import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createKiosk } from '#src/app/kiosk.ts';
import { type Pack, usualHealthRules } from '#src/domain/policy/pack.ts';
import type { Rule } from '#src/domain/policy/rules.ts';
import { dayMs } from '#src/domain/register/local-time.ts';
import { createRandom } from '#src/node/demo/random.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import { activate, halfAtHome, makePack, openWithStaff, plain } from '#tests/app/policies-kit.ts';
import { healthyAnswers, makeCheckIn, openOffice } from '#tests/support/office.ts';

const limits: Rule[] = [
  { ...plain, kind: 'people-in-office', counted: 'everybody', operator: 'more-than', people: 20 },
  { ...plain, kind: 'urgent-only' },
  { ...plain, kind: 'hours', weekdays: [1, 2, 3, 4, 5], fromMinute: 8 * 60, untilMinute: 11 * 60 },
];
const letters: Pack[] = [
  makePack({ id: 'health', letter: { ...halfAtHome.letter, number: '1/SYT' }, rules: usualHealthRules() }),
  makePack({ id: 'limits', letter: { ...halfAtHome.letter, number: '2/UBND' }, rules: limits }),
  halfAtHome,
];

/** Somebody at the kiosk with whatever luck gives them. */
function makeSomebody(random: ReturnType<typeof createRandom>, index: number) {
  const yes = { yes: true };
  return makeCheckIn({
    category: random.pick(['citizen', 'guest', 'courier'] as const),
    person: { ...makeCheckIn().person, document: { kind: 'other', number: `R${index}` } },
    errand: {
      ...makeCheckIn().errand,
      companions: random.chance(0.2) ? 3 : 0,
      isUrgent: random.pick([true, false, null]),
    },
    declaration: {
      ...(makeCheckIn().declaration as NonNullable<ReturnType<typeof makeCheckIn>['declaration']>),
      answers: random.chance(0.2) ? { ...healthyAnswers, 'contact-symptoms': yes } : healthyAnswers,
    },
    readings: [random.pick([362, 368, 375, 376, 391])],
    isMaskWorn: random.chance(0.9),
  });
}

describe('a past decision, run again', () => {
  it('comes out the same whatever was activated, changed or ended since, and after a restart', async () => {
    const office = await openWithStaff(9);
    const { kiosk, clock, come, go, officer, dataDir } = office;
    const random = createRandom(5);
    const visits: string[] = [];
    for (let day = 0; day < 6; day += 1) {
      const letter = letters[day % letters.length] as Pack;
      const isEnding = day >= letters.length && day % 2 === 1;
      if (isEnding) await kiosk.policies.end({ commandId: randomUUID(), id: letter.id, atMs: clock.nowMs() }, officer);
      else await activate(office, { ...letter, toMs: day > 2 ? clock.nowMs() + 30 * dayMs : null });
      for (let index = 0; index < 9; index += 1) {
        await come(index);
        clock.forward(20_000);
        if (random.chance(0.3)) await go(index);
        const input = makeSomebody(random, 100 * day + index);
        const answer = await kiosk.kiosk.checkIn(input);
        if ('visitId' in answer) visits.push(answer.visitId);
        clock.forward(400_000);
      }
      visits.push(...kiosk.desk.waiting().map(({ id }) => id));
      clock.forward(dayMs);
    }
    expect(new Set(visits).size).toBeGreaterThan(50);
    for (const letter of letters) await activate(office, { ...letter, rules: usualHealthRules().slice(0, 2) });
    const outcomes = new Set(visits.map((id) => office.read.findVisit(id)?.state));
    expect(outcomes).toEqual(new Set(['inside', 'held', 'refused']));
    for (const visitId of visits)
      expect(kiosk.policies.replay({ visitId }), visitId).toMatchObject({ outcome: 'same' });
    await office.gatebook.close();
    const again = await openOffice({ dataDir });
    for (const visitId of visits)
      expect(again.kiosk.policies.replay({ visitId }), visitId).toMatchObject({ outcome: 'same' });
  });

  it('names the letters it rested on', async () => {
    const office = await openOffice({ claim: { isHealthAsked: false } });
    const [health] = letters as [Pack];
    await activate(office, health);
    const answer = await office.kiosk.kiosk.checkIn(makeCheckIn({ readings: [390] }));
    if (answer.outcome !== 'held') throw new Error('not held');
    const { visitId } = answer;
    expect(office.kiosk.policies.replay({ visitId })).toEqual({ outcome: 'same', letters: [health.letter] });
  });

  it('shows it when a line of the book says another outcome than its own facts give', async () => {
    const { gatebook, kiosk, read } = await openOffice();
    const answer = await kiosk.kiosk.checkIn(makeCheckIn({ readings: [390] }));
    if (answer.outcome !== 'held') throw new Error('not held');
    const line = read.judged(answer.visitId);
    if (!line?.personal.inputs) throw new Error('nothing was kept');
    const forged = { ...line.personal.inputs, readings: [{ tenths: 366, atMs: 0 }] };
    const seen = createKiosk({
      ...gatebook.ports,
      register: {
        ...gatebook.ports.register,
        read: { ...read, judged: () => ({ ...line, personal: { ...line.personal, inputs: forged } }) },
      },
    });
    expect(seen.policies.replay({ visitId: answer.visitId })).toMatchObject({ outcome: 'different' });
  });
});

describe('a decision that cannot be run again says so', () => {
  it('when what it looked at has been erased', async () => {
    const { gatebook, kiosk, dataDir } = await openOffice();
    const answer = await kiosk.kiosk.checkIn(makeCheckIn());
    if (!('visitId' in answer)) throw new Error('not written');
    await gatebook.close();
    const db = connect(gatebook.folder.database);
    db.exec("DROP TRIGGER opening_no_delete; DELETE FROM opening WHERE field = 'inputs'");
    db.close();
    const again = await openOffice({ dataDir });
    expect(again.kiosk.policies.replay({ visitId: answer.visitId })).toEqual({
      outcome: 'cannot',
      why: 'inputs-erased',
    });
  });

  it('when it was made before letters were rules, and when the visit is not known', async () => {
    const { gatebook, kiosk } = await openOffice();
    const answer = await kiosk.kiosk.checkIn(makeCheckIn());
    if (!('visitId' in answer)) throw new Error('not written');
    const { register } = gatebook.ports;
    const judged = (id: string) => {
      const line = register.read.judged(id);
      if (!line) return null;
      const { packHashes: _none, ...facts } = line.facts;
      return { ...line, facts };
    };
    const older = createKiosk({ ...gatebook.ports, register: { ...register, read: { ...register.read, judged } } });
    const { visitId } = answer;
    expect(older.policies.replay({ visitId })).toEqual({ outcome: 'cannot', why: 'before-letters' });
    expect(kiosk.policies.replay({ visitId: randomUUID() })).toEqual({ outcome: 'cannot', why: 'not-known-here' });
  });

  it('when a form was changed without a new version', async () => {
    const { gatebook, kiosk } = await openOffice();
    const answer = await kiosk.kiosk.checkIn(makeCheckIn());
    if (!('visitId' in answer)) throw new Error('not written');
    const forms = gatebook.ports.forms.map((form) => ({ ...form, title: { vi: 'Khác', en: 'Other' } }));
    const other = createKiosk({ ...gatebook.ports, forms });
    const { visitId } = answer;
    expect(other.policies.replay({ visitId })).toEqual({ outcome: 'cannot', why: 'form-missing' });
    expect(kiosk.policies.replay({ visitId })).toMatchObject({ outcome: 'same' });
  });
});
