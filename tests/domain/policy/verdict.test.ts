import { expect, it } from 'vitest';
import { type Facts, nobody } from '#src/domain/policy/facts.ts';
import { atTheDoor, obligationsOf } from '#src/domain/policy/obligations.ts';
import { isInForce, type Pack, usualHealthRules } from '#src/domain/policy/pack.ts';
import type { Rule } from '#src/domain/policy/rules.ts';
import { judge } from '#src/domain/policy/verdict.ts';
import { endOfLocalDay } from '#src/domain/register/local-time.ts';
import { forms } from '#tests/domain/policy/letters.ts';
import { makePack, plain } from '#tests/domain/policy/make-pack.ts';
import { healthyAnswers } from '#tests/support/office.ts';

const pack = makePack({ id: 'p1', rules: usualHealthRules() });
const healthy: Facts = {
  ...nobody(0),
  declaration: { form: 'everyone', version: 1, answers: healthyAnswers },
  readings: [{ tenths: 366, atMs: 0 }],
  isMaskWorn: true,
  isSanitised: true,
};
const judgeBy = (facts: Partial<Facts>, packs: readonly Pack[] = [pack]) =>
  judge(packs, forms, { ...healthy, ...facts }, 0);
const codesOf = (facts: Partial<Facts>, packs?: readonly Pack[]) =>
  judgeBy(facts, packs).reasons.map(({ code }) => code);
const read = (...tenths: number[]) => tenths.map((one, minute) => ({ tenths: one, atMs: minute * 60_000 }));
const declaring = (answers: object) => ({ form: 'everyone', version: 1, answers: { ...healthyAnswers, ...answers } });
const yes = { yes: true };

it('admits a healthy visitor, and names no reason', () => {
  expect(judgeBy({})).toEqual({ outcome: 'admitted', reasons: [] });
});

it('holds above the threshold only, whichever reading it was', () => {
  expect(codesOf({ readings: read(375) })).toEqual([]);
  expect(codesOf({ readings: read(376) })).toEqual(['temperature-high']);
  expect(codesOf({ readings: read(376, 368) })).toEqual(['temperature-high']);
  expect(codesOf({ readings: [] })).toEqual(['temperature-missing']);
});

it('lets a second reading clear the first one only after the wait that the letter gives', () => {
  const rule: Rule = {
    ...plain,
    kind: 'temperature',
    of: 'visitors',
    operator: 'at-least',
    tenths: 380,
    secondAfterMinutes: 1,
  };
  const packs = [makePack({ rules: [rule] })];
  expect(codesOf({ readings: read(379) }, packs)).toEqual([]);
  expect(codesOf({ readings: read(380) }, packs)).toEqual(['temperature-again']);
  expect(codesOf({ readings: read(380, 379) }, packs)).toEqual([]);
  expect(codesOf({ readings: read(380, 380) }, packs)).toEqual(['temperature-high']);
  const early = [
    { tenths: 380, atMs: 0 },
    { tenths: 370, atMs: 59_999 },
  ];
  expect(codesOf({ readings: early }, packs)).toEqual(['temperature-again']);
});

it('holds for a symptom and refuses for contact with a case, with the number of the letter', () => {
  expect(judgeBy({ declaration: declaring({ symptoms: yes }) })).toEqual({
    outcome: 'held',
    reasons: [
      {
        code: 'symptoms',
        effect: 'hold',
        pack: 'p1',
        letter: '58/VP',
        rule: 'declaration',
        also: [],
        question: 'symptoms',
      },
    ],
  });
  expect(judgeBy({ declaration: declaring({ 'contact-confirmed': yes }) }).outcome).toBe('refused');
  expect(judgeBy({ declaration: declaring({ travel: { ...yes, stops: [] } }) }).outcome).toBe('admitted');
});

it('accepts no declaration on another form or another version of it', () => {
  for (const other of [{ form: 'entry' }, { version: 99 }])
    expect(codesOf({ declaration: { ...declaring({}), ...other } })).toEqual(['declaration-missing']);
});

it('lets the guard leave out what only the kiosk asks, and no more', () => {
  const byHand = { isByHand: true, declaration: null, readings: [] };
  expect(codesOf(byHand)).toEqual([]);
  expect(codesOf({ ...byHand, readings: read(390), isMaskWorn: false })).toEqual(['temperature-high', 'no-mask']);
  expect(codesOf({ ...byHand, declaration: declaring({ symptoms: yes }) })).toEqual(['symptoms']);
});

it('asks nothing about health of staff, or where no pack speaks of it', () => {
  const bare = { isStaff: true, declaration: null, readings: [], isMaskWorn: null, isSanitised: null };
  const silent = makePack({});
  expect(codesOf(bare)).toEqual([]);
  expect(codesOf({ ...bare, isStaff: false }, [silent])).toEqual([]);
  expect(codesOf({ ...bare, isStaff: false })).toContain('declaration-missing');
  expect(obligationsOf([silent], atTheDoor(false), 0).questionnaire).toBeNull();
});

it('holds who shows a code while there is no clock to believe in, by no letter', () => {
  expect(judgeBy({ isClockSuspect: true }, []).reasons).toEqual([
    { code: 'clock-suspect', effect: 'hold', pack: '', letter: '', rule: null },
  ]);
});

it('is in force from the first to the last millisecond', () => {
  const dated = {
    fromMs: Date.parse('2021-02-17T00:00:00+07:00'),
    toMs: endOfLocalDay(Date.parse('2021-03-02T12:00:00+07:00')),
  };
  expect(isInForce(dated, Date.parse('2021-02-16T23:59:59.999+07:00'))).toBe(false);
  expect(isInForce(dated, Date.parse('2021-02-17T00:00:00+07:00'))).toBe(true);
  expect(isInForce(dated, Date.parse('2021-03-02T23:59:59.999+07:00'))).toBe(true);
  expect(isInForce(dated, Date.parse('2021-03-03T00:00:00+07:00'))).toBe(false);
});
