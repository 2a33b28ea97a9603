import { assign, sendTo } from 'xstate';
import { checkInOf, kioskSetup } from '#renderer/kiosk/flow/kiosk-setup.ts';
import { stepStates } from '#renderer/kiosk/flow/visit-states.ts';

// `visit` has two sides: the step on screen, and whether anybody is still there. Nobody for 30 seconds: a warning for
// 10 more, then the welcome screen, whose entry forgets everything. While a visit is being sent there is no such end: it
// would be lost. That screen shows nothing of the person instead.

const attention = kioskSetup.createStateConfig({
  initial: 'watching',
  states: {
    watching: {
      after: { idle: 'warning' },
      on: { ACTIVITY: { target: 'watching', reenter: true } },
    },
    warning: { after: { idleWarning: '#welcome' }, on: { STAY: 'watching' } },
  },
});

const visit = kioskSetup.createStateConfig({
  type: 'parallel',
  on: { LEAVE: '#welcome', EDIT: { actions: 'edit' } },
  states: { step: { initial: 'person', states: stepStates }, attention },
});

const reading = kioskSetup.createStateConfig({
  on: { RETRY: { actions: sendTo('delivery', { type: 'RETRY' }) }, LEAVE: '#welcome' },
  invoke: {
    id: 'delivery',
    src: 'deliverScan',
    input: ({ context: { ports, scan } }) => {
      if (!scan) throw new Error('There is no code to send.');
      return { send: ports.scan(scan), isHopeless: ports.isHopeless };
    },
    onDone: { target: 'sorted', actions: assign({ answer: ({ event }) => event.output }) },
  },
});

const sending = kioskSetup.createStateConfig({
  id: 'sending',
  on: { RETRY: { actions: sendTo('delivery', { type: 'RETRY' }) }, LEAVE: '#welcome' },
  invoke: {
    id: 'delivery',
    src: 'deliverCheckIn',
    input: ({ context }) => ({ send: context.ports.checkIn(checkInOf(context)), isHopeless: context.ports.isHopeless }),
    // The visit is in the book: from here on only the answer is needed.
    onDone: { target: 'sorted', actions: assign({ answer: ({ event }) => event.output, draft: null }) },
  },
});

const sorted = kioskSetup.createStateConfig({
  always: [
    { guard: 'cameToBegin', actions: 'beginFromCode', target: 'visit' },
    { guard: 'cameToWhichWay', target: '#whichWay' },
    { guard: 'cameToMove', target: 'moved' },
    { guard: 'cameToAdmitted', target: 'admitted' },
    { guard: 'cameToHeldOrRefused', target: 'notAdmitted' },
    { target: 'notice' },
  ],
});

// The next person need not wait for these screens to go: another code takes over at once.
const anotherCode = {
  SCANNED: { guard: 'isOtherText', actions: 'takeScan', target: 'reading' },
  LEAVE: 'welcome',
} as const;

/** The whole conversation at the door. See notes in the states; the screens are drawn from its snapshot alone. */
export const kioskMachine = kioskSetup.createMachine({
  context: ({ input }) => ({ ...input, scan: null, draft: null, questionIndex: 0, answer: null }),
  initial: 'welcome',
  on: { SETTINGS: { actions: 'takeSettings' } },
  states: {
    welcome: {
      id: 'welcome',
      entry: 'wipe',
      on: {
        SCANNED: { actions: 'takeScan', target: 'reading' },
        MISREAD: { actions: 'takeMisread', target: 'notice' },
        BEGIN: { actions: 'beginWithoutCode', target: 'visit' },
      },
    },
    reading: { id: 'reading', ...reading },
    visit,
    sending,
    sorted,
    moved: { after: { moved: 'welcome' }, on: anotherCode },
    notice: { after: { notice: 'welcome' }, on: anotherCode },
    admitted: { after: { admitted: 'welcome' }, on: { LEAVE: 'welcome' } },
    notAdmitted: { after: { notAdmitted: 'welcome' }, on: { LEAVE: 'welcome' } },
  },
});
