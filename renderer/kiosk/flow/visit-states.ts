import { kioskSetup } from '#renderer/kiosk/flow/kiosk-setup.ts';

// Steps that are not asked are stepped over in both directions: each NEXT and BACK lists its candidates in order.
const toQuestions = { guard: 'asksQuestions', target: 'questions' } as const;
const toProtection = { guard: 'asksProtection', target: 'protection' } as const;
const toTemperature = { guard: 'asksTemperature', target: 'temperature' } as const;
const toSigning = { guard: 'asksDeclaration', target: 'signing' } as const;
const send = { target: '#sending' } as const;

const person = kioskSetup.createStateConfig({
  on: { NEXT: { guard: 'isPersonComplete', target: 'errand' }, BACK: '#welcome' },
});

const errand = kioskSetup.createStateConfig({
  on: { NEXT: { guard: 'isErrandComplete', target: 'errandDone' }, BACK: 'person' },
});

const errandDone = kioskSetup.createStateConfig({
  always: [toQuestions, toSigning, toProtection, toTemperature, send],
});

const questions = kioskSetup.createStateConfig({
  on: {
    NEXT: [{ guard: 'isQuestionOpen' }, { guard: 'isLastQuestion', target: 'signing' }, { actions: 'nextQuestion' }],
    BACK: [{ guard: 'isFirstQuestion', target: 'errand' }, { actions: 'previousQuestion' }],
  },
});

const signing = kioskSetup.createStateConfig({
  on: { NEXT: { guard: 'isSigned', target: 'signed' }, BACK: [toQuestions, { target: 'errand' }] },
});

const signed = kioskSetup.createStateConfig({ always: [toProtection, toTemperature, send] });

const protection = kioskSetup.createStateConfig({
  on: { NEXT: { guard: 'isProtectionAnswered', target: 'protectionDone' }, BACK: [toSigning, { target: 'errand' }] },
});

const protectionDone = kioskSetup.createStateConfig({ always: [toTemperature, send] });

const temperature = kioskSetup.createStateConfig({
  entry: 'dropReadings',
  on: {
    READING: [
      { guard: 'needsSecondReading', actions: 'addReading' },
      { actions: 'addReading', target: '#sending' },
    ],
    SKIP_READING: '#sending',
    BACK: [toProtection, toSigning, { target: 'errand' }],
  },
});

const whichWay = kioskSetup.createStateConfig({
  id: 'whichWay',
  on: { CHOOSE: { actions: 'scanAgainWithDirection', target: '#reading' }, BACK: '#welcome' },
});

export const stepStates = {
  person,
  errand,
  errandDone,
  questions,
  signing,
  signed,
  protection,
  protectionDone,
  temperature,
  whichWay,
};
