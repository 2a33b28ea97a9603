import { assign, setup } from 'xstate';
import { createDelivery, type Send } from '#renderer/kiosk/flow/delivery.ts';
import { createDraft, type Draft, type DraftFields, toCheckIn } from '#renderer/kiosk/flow/draft.ts';
import {
  findErrandProblems,
  findPersonProblems,
  isProtectionAnswered,
  isProtectionAsked,
} from '#renderer/kiosk/flow/problems.ts';
import { problemOfQuestion, shownQuestions } from '#renderer/kiosk/flow/questions.ts';
import type { Inputs } from '#src/contract/contract.ts';
import type { ObligationsView, ThermometerInput } from '#src/contract/health.ts';
import type { CheckInAnswer, CheckInInput, ScanAnswer } from '#src/contract/kiosk.ts';
import type { Direction } from '#src/domain/register/vocabulary.ts';

export type ScanInput = Inputs['kiosk']['scan'];

/** What the flow needs of the outside. */
export type KioskPorts = {
  scan: (input: ScanInput) => Send<ScanAnswer>;
  checkIn: (input: CheckInInput) => Send<CheckInAnswer>;
  /** Whether the host said that the call itself is wrong, so that sending it again is of no use. */
  isHopeless: (error: unknown) => boolean;
  makeId: () => string;
  language: () => 'vi' | 'en';
};

type Unreadable = Extract<ScanAnswer, { outcome: 'unreadable' }>;

export type KioskSettings = { asked: ObligationsView; doorId: string | null };

export type KioskContext = KioskSettings & {
  ports: KioskPorts;
  scan: ScanInput | null;
  draft: Draft | null;
  questionIndex: number;
  answer: ScanAnswer | CheckInAnswer | null;
};

export type KioskEvent =
  | ({ type: 'SETTINGS' } & KioskSettings)
  | { type: 'SCANNED'; text: string }
  /** A scanner typed something that cannot be a code; the host need not be asked. */
  | { type: 'MISREAD'; reason: Unreadable['reason'] }
  | { type: 'BEGIN' | 'NEXT' | 'BACK' | 'SKIP_READING' | 'RETRY' | 'ACTIVITY' | 'STAY' | 'LEAVE' }
  | { type: 'CHOOSE'; direction: Direction }
  | { type: 'EDIT'; fields: Partial<DraftFields> }
  | { type: 'READING'; tenths: number; thermometer?: ThermometerInput };

/** How long each screen stays by itself. */
export const stayMs = {
  idle: 30_000,
  idleWarning: 10_000,
  moved: 5_000,
  notice: 8_000,
  admitted: 12_000,
  notAdmitted: 25_000,
} as const;

/** Longer than any code or card, and short enough for the host to call it too long rather than to refuse the request. */
const longestScan = 20_000;

const newScan = (context: KioskContext, text: string, direction: Direction | null): ScanInput => ({
  commandId: context.ports.makeId(),
  text: text.slice(0, longestScan),
  doorId: context.doorId,
  direction,
});

const emptied = { scan: null, draft: null, questionIndex: 0, answer: null };

const isHigh = ({ asked }: Draft, tenths: number) =>
  asked.temperatureAboveTenths !== null && tenths > asked.temperatureAboveTenths;

const ofDraft =
  (test: (draft: Draft, index: number) => boolean) =>
  ({ context }: { context: KioskContext }) =>
    context.draft !== null && test(context.draft, context.questionIndex);

export const kioskSetup = setup({
  types: { context: {} as KioskContext, events: {} as KioskEvent, input: {} as KioskSettings & { ports: KioskPorts } },
  actors: { deliverScan: createDelivery<ScanAnswer>(), deliverCheckIn: createDelivery<CheckInAnswer>() },
  delays: stayMs,
  actions: {
    wipe: assign(emptied),
    takeSettings: assign(({ event }) =>
      event.type === 'SETTINGS' ? { asked: event.asked, doorId: event.doorId } : {},
    ),
    takeScan: assign(({ context, event }) =>
      event.type === 'SCANNED' ? { ...emptied, scan: newScan(context, event.text, null) } : {},
    ),
    takeMisread: assign(({ event }) =>
      event.type === 'MISREAD' ? { ...emptied, answer: { outcome: 'unreadable' as const, reason: event.reason } } : {},
    ),
    scanAgainWithDirection: assign(({ context, event }) =>
      event.type === 'CHOOSE' && context.scan
        ? { answer: null, scan: newScan(context, context.scan.text, event.direction) }
        : {},
    ),
    beginWithoutCode: assign(({ context }) => ({ draft: createDraft(null, context.asked, context.ports.makeId) })),
    beginFromCode: assign(({ context: { answer: beginning, scan, asked, ports } }) =>
      beginning?.outcome === 'begin' && scan
        ? {
            draft: createDraft({ beginning, scanId: scan.commandId }, asked, ports.makeId),
            answer: null,
            scan: null,
          }
        : {},
    ),
    edit: assign(({ context, event }) =>
      event.type === 'EDIT' && context.draft
        ? { draft: { ...context.draft, fields: { ...context.draft.fields, ...event.fields } } }
        : {},
    ),
    nextQuestion: assign({ questionIndex: ({ context }) => context.questionIndex + 1 }),
    previousQuestion: assign({ questionIndex: ({ context }) => context.questionIndex - 1 }),
    addReading: assign(({ context, event }) =>
      event.type === 'READING' && context.draft
        ? {
            draft: {
              ...context.draft,
              readings: [...context.draft.readings, event.tenths],
              thermometer: event.thermometer ?? null,
            },
          }
        : {},
    ),
    dropReadings: assign(({ context }) =>
      context.draft ? { draft: { ...context.draft, readings: [], thermometer: null } } : {},
    ),
  },
  guards: {
    isOtherText: ({ context, event }) => event.type === 'SCANNED' && event.text !== context.scan?.text,
    isPersonComplete: ofDraft((draft) => findPersonProblems(draft).length === 0),
    isErrandComplete: ofDraft((draft) => findErrandProblems(draft).length === 0),
    asksDeclaration: ofDraft((draft) => draft.asked.questionnaire !== null),
    asksQuestions: ofDraft((draft) => shownQuestions(draft).length > 0),
    isFirstQuestion: ofDraft((_draft, index) => index === 0),
    isQuestionOpen: ofDraft((draft, index) => problemOfQuestion(draft, index) !== undefined),
    isLastQuestion: ofDraft((draft, index) => index + 1 >= shownQuestions(draft).length),
    isSigned: ofDraft(({ fields }) => fields.isTruthful && fields.hasConsented),
    asksProtection: ofDraft(isProtectionAsked),
    isProtectionAnswered: ofDraft(isProtectionAnswered),
    asksTemperature: ofDraft((draft) => draft.asked.temperatureAboveTenths !== null),
    // Where the letter sets a wait, nobody stands at the screen for so long: the visit is handed in and the guard measures.
    needsSecondReading: ({ context: { draft }, event }) =>
      event.type === 'READING' &&
      draft !== null &&
      draft.asked.secondReadingAfterMinutes === null &&
      draft.readings.length === 0 &&
      isHigh(draft, event.tenths),
    cameToBegin: ({ context }) => context.answer?.outcome === 'begin',
    cameToMove: ({ context }) => context.answer?.outcome === 'moved',
    cameToWhichWay: ({ context }) => context.answer?.outcome === 'which-way',
    cameToAdmitted: ({ context }) => context.answer?.outcome === 'admitted',
    cameToHeldOrRefused: ({ context }) => context.answer?.outcome === 'held' || context.answer?.outcome === 'refused',
  },
});

/** The visit as it is handed in; a machine that sends without a draft is broken. */
export function checkInOf({ draft, doorId, ports }: KioskContext): CheckInInput {
  if (!draft) throw new Error('There is no visit to hand in.');
  return toCheckIn(draft, doorId, ports.language());
}
