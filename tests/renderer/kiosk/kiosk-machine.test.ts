import { describe, expect, it } from 'vitest';
import { departmentId, doorId, healthOff, held } from '#tests/renderer/kiosk/kiosk-fixtures.ts';
import {
  comeToErrand,
  comeToTemperature,
  errandFields,
  noAnswers,
  startKiosk,
  step,
} from '#tests/renderer/kiosk/start-kiosk.ts';

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
