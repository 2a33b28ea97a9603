import { createAddReading } from '#src/app/add-reading.ts';
import { createCallHost } from '#src/app/call-host.ts';
import { createCheckIn, type Writer } from '#src/app/check-in.ts';
import { createCheckPin } from '#src/app/check-pin.ts';
import { createClaimOffice } from '#src/app/claim-office.ts';
import { createConfirmClock, createShowClock } from '#src/app/confirm-clock.ts';
import { createCorrectVisit, createVoidVisit } from '#src/app/correct-visit.ts';
import { createCheckOut, createDecide } from '#src/app/decide.ts';
import { createDeskLists } from '#src/app/desk-lists.ts';
import { createExportPeriod } from '#src/app/export-period.ts';
import { createGlance } from '#src/app/glance/glance.ts';
import { createHandOut } from '#src/app/hand-out.ts';
import { createHandedOut } from '#src/app/handed-out.ts';
import { createIntegrity } from '#src/app/integrity.ts';
import { createKioskHealth } from '#src/app/kiosk-health.ts';
import { createLog } from '#src/app/log.ts';
import { createMeetings } from '#src/app/meetings.ts';
import { createNumbers } from '#src/app/numbers.ts';
import { createOfficeScreen } from '#src/app/office-screen.ts';
import { createPaper } from '#src/app/paper.ts';
import { createPolicies } from '#src/app/policies.ts';
import type { Ports } from '#src/app/ports.ts';
import { createPresence } from '#src/app/presence.ts';
import { createRota } from '#src/app/rota.ts';
import { createRoutine } from '#src/app/routine.ts';
import { createScan } from '#src/app/scan.ts';
import { createSessions } from '#src/app/sessions.ts';
import { createShifts } from '#src/app/shifts.ts';
import { createShowStatus } from '#src/app/show-status.ts';
import { createSignIn } from '#src/app/sign-in.ts';
import { createTryDemo } from '#src/app/try-demo.ts';
import { createVehicles } from '#src/app/vehicles.ts';
import { createViewVisit } from '#src/app/view-visit.ts';
import { createWatch } from '#src/app/watch.ts';
import { createWatchThermometers } from '#src/app/watch-thermometers.ts';
import type { Inputs } from '#src/contract/contract.ts';
import type { DemoSheet } from '#src/contract/setup.ts';
import { newestForms } from '#src/domain/declaration/forms.ts';

/** The table of contents: everything Gatebook does, by the area of the contract that asks for it. */
export function createKiosk(ports: Ports) {
  const sessions = createSessions(ports);
  const checkPin = createCheckPin(ports);
  const screen = createOfficeScreen(ports);
  const checkIn = createCheckIn(ports);
  const atKiosk: Writer = { actor: 'kiosk', note: null, isByHand: false };
  return {
    sessions,
    setup: {
      claim: createClaimOffice(ports),
      tryDemo: createTryDemo(ports),
      demoSheet: () => ports.register.read.setting('demo-sheet') as DemoSheet | null,
    },
    session: { accounts: () => ports.register.read.accounts(), signIn: createSignIn(ports, sessions, checkPin) },
    kiosk: {
      status: createShowStatus(ports),
      scan: createScan(ports, screen),
      screenCode: screen.code,
      devices: () => ports.devices,
      checkIn: (input: Inputs['kiosk']['checkIn']) => checkIn(input, atKiosk),
    },
    desk: {
      ...createDeskLists(ports),
      visit: createViewVisit(ports),
      glance: createGlance(ports),
      ...createCallHost(ports),
      decide: createDecide(ports),
      addReading: createAddReading(ports),
      drifts: createWatchThermometers(ports),
      checkOut: createCheckOut(ports),
      presence: createPresence(ports),
      correct: createCorrectVisit(ports),
      voidVisit: createVoidVisit(ports),
      addEntry: (input: Inputs['desk']['addEntry'], actor: string) =>
        checkIn({ ...input, source: 'guard', ticket: null }, { actor, note: input.note, isByHand: true }),
      exportPeriod: createExportPeriod(ports),
    },
    kiosks: createKioskHealth(ports),
    log: createLog(ports),
    numbers: createNumbers(ports),
    policies: createPolicies(ports),
    watch: createWatch(ports),
    vehicles: createVehicles(ports),
    meetings: createMeetings(ports),
    rota: createRota(ports),
    routine: createRoutine(ports),
    office: { ...createHandOut(ports), ...createHandedOut(ports), forms: () => newestForms(ports.forms) },
    shifts: createShifts(ports, sessions, checkPin),
    paper: createPaper(ports),
    integrity: {
      ...createIntegrity(ports),
      clock: createShowClock(ports),
      confirmClock: createConfirmClock(ports),
    },
  };
}

export type Kiosk = ReturnType<typeof createKiosk>;
