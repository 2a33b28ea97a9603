import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { questionnaire } from '#src/contract/health.ts';
import { findProblems } from '#src/domain/declaration/questionnaire.ts';
import { isInForce, type Pack } from '#src/domain/policy/pack.ts';
import { type Facts, judge, obligationsOf } from '#src/domain/policy/verdict.ts';
import { endOfLocalDay, localDay, startOfLocalDay, toLocalIso } from '#src/domain/register/local-time.ts';
import { isWeakPin } from '#src/domain/register/pin.ts';
import { healthyAnswers } from '#tests/support/office.ts';

const form = questionnaire.parse(JSON.parse(readFileSync('assets/policies/everyone.json', 'utf8')));
const rules = {
  questionnaire: 'everyone',
  temperatureAboveTenths: 375,
  lookBackDays: 14,
  isMaskRequired: true,
  isSanitiserRequired: true,
};
const pack: Pack = {
  id: 'p1',
  letter: { number: '58/VP', issuer: 'VP', issuedOn: '2021-02-16', title: 't' },
  fromMs: 0,
  toMs: null,
  health: rules,
  isStaffDeclaring: false,
};
const healthy: Facts = {
  isStaff: false,
  answers: healthyAnswers,
  readings: [366],
  isMaskWorn: true,
  isSanitised: true,
};
const codesOf = (facts: Partial<Facts>, packs = [pack]) =>
  judge(packs, [form], { ...healthy, ...facts }).reasons.map(({ code }) => code);

it('admits a healthy visitor, and names no reason', () => {
  expect(judge([pack], [form], healthy)).toEqual({ outcome: 'admitted', reasons: [] });
});

it('holds above the threshold only, whichever reading it was', () => {
  expect(codesOf({ readings: [375] })).toEqual([]);
  expect(codesOf({ readings: [376] })).toEqual(['temperature-high']);
  expect(codesOf({ readings: [376, 368] })).toEqual(['temperature-high']);
  expect(codesOf({ readings: [] })).toEqual(['temperature-missing']);
});

it('holds for a symptom and refuses for contact with a case, with the number of the letter', () => {
  const yes = (question: string) => ({ ...healthyAnswers, [question]: { yes: true } });
  expect(judge([pack], [form], { ...healthy, answers: yes('symptoms') })).toEqual({
    outcome: 'held',
    reasons: [{ code: 'symptoms', effect: 'hold', pack: 'p1', letter: '58/VP' }],
  });
  expect(judge([pack], [form], { ...healthy, answers: yes('contact-confirmed') }).outcome).toBe('refused');
  expect(judge([pack], [form], { ...healthy, answers: yes('travel') }).outcome).toBe('admitted');
});

it('asks nothing about health of staff, or where no pack speaks of it', () => {
  const bare = { isStaff: true, answers: null, readings: [], isMaskWorn: false, isSanitised: false };
  expect(codesOf(bare)).toEqual([]);
  expect(codesOf({ ...bare, isStaff: false }, [{ ...pack, health: null }])).toEqual([]);
  expect(codesOf({ ...bare, isStaff: false })).toContain('declaration-missing');
  expect(obligationsOf([{ ...pack, health: null }], false).questionnaire).toBeNull();
});

it('takes the stricter of two packs in whichever order they come', () => {
  const strict: Pack = { ...pack, id: 'p2', health: { ...rules, temperatureAboveTenths: 370, lookBackDays: 21 } };
  for (const packs of [
    [pack, strict],
    [strict, pack],
  ]) {
    expect(obligationsOf(packs, false)).toMatchObject({ temperatureAboveTenths: 370, lookBackDays: 21 });
    expect(judge(packs, [form], { ...healthy, readings: [372] }).reasons.map((reason) => reason.pack)).toEqual(['p2']);
  }
});

it('is in force from the first to the last millisecond', () => {
  const dated = {
    ...pack,
    fromMs: Date.parse('2021-02-17T00:00:00+07:00'),
    toMs: endOfLocalDay(Date.parse('2021-03-02T12:00:00+07:00')),
  };
  expect(isInForce(dated, Date.parse('2021-02-16T23:59:59.999+07:00'))).toBe(false);
  expect(isInForce(dated, Date.parse('2021-02-17T00:00:00+07:00'))).toBe(true);
  expect(isInForce(dated, Date.parse('2021-03-02T23:59:59.999+07:00'))).toBe(true);
  expect(isInForce(dated, Date.parse('2021-03-03T00:00:00+07:00'))).toBe(false);
});

it('knows the local day on both sides of midnight', () => {
  const before = Date.parse('2021-07-06T16:59:59.999Z');
  expect(localDay(before)).toBe('2021-07-06');
  expect(localDay(before + 1)).toBe('2021-07-07');
  expect(toLocalIso(startOfLocalDay(before + 1))).toBe('2021-07-07T00:00:00.000+07:00');
});

it('finds what a declaration still lacks', () => {
  const answers = {
    ...healthyAnswers,
    symptoms: { yes: true, choices: [] },
    travel: { yes: true, stops: [{ place: 'Hà Nội', from: '2021-07-05', to: '2021-07-01', isStay: true }] },
  };
  expect(findProblems(form, answers)).toEqual([
    { question: 'symptoms', problem: 'choose-one' },
    { question: 'travel', problem: 'dates-swapped' },
  ]);
  expect(findProblems(form, {})).toHaveLength(form.questions.length);
  expect(findProblems(form, healthyAnswers)).toEqual([]);
});

it('tells weak PINs from others', () => {
  for (const pin of ['000000', '123456', '654321', '890123', '121212', '123123', '777777'])
    expect(isWeakPin(pin)).toBe(true);
  for (const pin of ['402817', '739205', '112358']) expect(isWeakPin(pin)).toBe(false);
});
