import { EventPublisher, implement, ORPCError, type Router as OrpcRouter } from '@orpc/server';
import type { CallContext } from '#src/app/context.ts';
import type { Kiosk } from '#src/app/kiosk.ts';
import type { AccountRow, Ports } from '#src/app/ports.ts';
import { type Contract, contract } from '#src/contract/contract.ts';
import type { Change } from '#src/contract/events.ts';
import type { ProcedureMeta } from '#src/contract/procedure.ts';
import { reaches } from '#src/domain/register/vocabulary.ts';

/**
 * The one middleware: who is calling, and whether their role reaches what the procedure states in the contract.
 * `UNAUTHORIZED`: sign in (again); `FORBIDDEN`: signed in, but not for this.
 */
const implementFor = (sessions: Kiosk['sessions']) =>
  implement(contract)
    .$context<CallContext>()
    .use(({ context, procedure, next }) => {
      const account = sessions.find(context.session);
      const { role } = procedure['~orpc'].meta as ProcedureMeta;
      if (!reaches(account?.role ?? 'visitor', role)) throw new ORPCError(account ? 'FORBIDDEN' : 'UNAUTHORIZED');
      return next({ context: { account } });
    });

type Implementer = ReturnType<typeof implementFor>;

/** Binds the use cases to the contract. */
export function createRouter(kiosk: Kiosk, { register, integrity }: Pick<Ports, 'register' | 'integrity'>): Router {
  const os = implementFor(kiosk.sessions);
  const changes = new EventPublisher<{ change: Change }>();
  register.onWritten((size) => changes.publish('change', { topic: 'visits', seq: size - 1 }));
  integrity.onChanged(() => changes.publish('change', { topic: 'integrity', seq: integrity.lines() - 1 }));
  kiosk.kiosks.onChanged(() => changes.publish('change', { topic: 'kiosks', seq: integrity.lines() - 1 }));
  return os.router({
    setup: bindSetup(os, kiosk),
    session: {
      accounts: os.session.accounts.handler(() => kiosk.session.accounts()),
      signIn: os.session.signIn.handler(({ input }) => kiosk.session.signIn(input)),
      signOut: os.session.signOut.handler(({ context }) => {
        kiosk.sessions.close(context.session);
        return { outcome: 'signed-out' };
      }),
      current: os.session.current.handler(({ context }) => context.account),
    },
    kiosk: bindDoor(os, kiosk),
    desk: bindDesk(os, kiosk),
    kiosks: bindKiosks(os, kiosk),
    office: bindOffice(os, kiosk),
    meetings: bindMeetings(os, kiosk),
    rota: bindRota(os, kiosk),
    routine: bindRoutine(os, kiosk),
    log: bindLog(os, kiosk),
    numbers: bindNumbers(os, kiosk),
    policies: bindPolicies(os, kiosk),
    watch: bindWatch(os, kiosk),
    vehicles: bindVehicles(os, kiosk),
    integrity: bindIntegrity(os, kiosk),
    shifts: bindShifts(os, kiosk),
    paper: bindPaper(os, kiosk),
    recovery: bindRecovery(os),
    events: { watch: os.events.watch.handler(({ signal }) => changes.subscribe('change', signal ? { signal } : {})) },
  });
}

const bindDoor = (os: Implementer, kiosk: Kiosk) => ({
  status: os.kiosk.status.handler(() => kiosk.kiosk.status()),
  scan: os.kiosk.scan.handler(({ input }) => kiosk.kiosk.scan(input)),
  devices: os.kiosk.devices.handler(() => kiosk.kiosk.devices()),
  checkIn: os.kiosk.checkIn.handler(({ input }) => kiosk.kiosk.checkIn(input)),
  screenCode: os.kiosk.screenCode.handler(({ input }) => kiosk.kiosk.screenCode(input)),
});

const bindSetup = ({ setup }: Implementer, kiosk: Kiosk) => ({
  claim: setup.claim.handler(({ input }) => kiosk.setup.claim(input)),
  tryDemo: setup.tryDemo.handler(() => kiosk.setup.tryDemo()),
  demoSheet: setup.demoSheet.handler(() => kiosk.setup.demoSheet()),
});

const bindDesk = ({ desk }: Implementer, kiosk: Kiosk) => ({
  inside: desk.inside.handler(({ input }) => kiosk.desk.inside(input)),
  waiting: desk.waiting.handler(() => kiosk.desk.waiting()),
  glance: desk.glance.handler(() => kiosk.desk.glance()),
  host: desk.host.handler(({ input }) => kiosk.desk.host(input)),
  callHost: desk.callHost.handler(({ input, context }) => kiosk.desk.callHost(input, actorOf(context))),
  hostCalls: desk.hostCalls.handler(() => kiosk.desk.hostCalls()),
  movements: desk.movements.handler(({ input }) => kiosk.desk.movements(input)),
  search: desk.search.handler(({ input }) => kiosk.desk.search(input)),
  visit: desk.visit.handler(({ input, context }) => kiosk.desk.visit(input.visitId, actorOf(context))),
  decide: desk.decide.handler(({ input, context }) => kiosk.desk.decide(input, actorOf(context))),
  addReading: desk.addReading.handler(({ input, context }) => kiosk.desk.addReading(input, actorOf(context))),
  drifts: desk.drifts.handler(() => kiosk.desk.drifts()),
  checkOut: desk.checkOut.handler(({ input, context }) => kiosk.desk.checkOut(input, actorOf(context))),
  presence: desk.presence.handler(() => kiosk.desk.presence()),
  correct: desk.correct.handler(({ input, context }) => kiosk.desk.correct(input, actorOf(context))),
  voidVisit: desk.voidVisit.handler(({ input, context }) => kiosk.desk.voidVisit(input, actorOf(context))),
  addEntry: desk.addEntry.handler(({ input, context }) => kiosk.desk.addEntry(input, actorOf(context))),
  exportPeriod: desk.exportPeriod.handler(({ input, context }) => kiosk.desk.exportPeriod(input, actorOf(context))),
});

const bindKiosks = ({ kiosks }: Implementer, kiosk: Kiosk) => ({
  beat: kiosks.beat.handler(({ input }) => kiosk.kiosks.beat(input)),
  health: kiosks.health.handler(() => kiosk.kiosks.health()),
});

const bindOffice = ({ office }: Implementer, kiosk: Kiosk) => ({
  addStaff: office.addStaff.handler(({ input, context }) => kiosk.office.addStaff(input, actorOf(context))),
  invite: office.invite.handler(({ input, context }) => kiosk.office.invite(input, actorOf(context))),
  addStaffMany: office.addStaffMany.handler(({ input, context }) => kiosk.office.addStaffMany(input, actorOf(context))),
  inviteMany: office.inviteMany.handler(({ input, context }) => kiosk.office.inviteMany(input, actorOf(context))),
  guests: office.guests.handler(({ input }) => kiosk.office.guests(input)),
  staff: office.staff.handler(() => kiosk.office.staff()),
  withdraw: office.withdraw.handler(({ input, context }) => kiosk.office.withdraw(input, actorOf(context))),
  reprint: office.reprint.handler(({ input }) => kiosk.office.reprint(input)),
  officeCode: office.officeCode.handler(({ input }) => kiosk.office.officeCode(input)),
  forms: office.forms.handler(() => kiosk.office.forms()),
});

const bindMeetings = ({ meetings }: Implementer, kiosk: Kiosk) => ({
  list: meetings.list.handler(({ input }) => kiosk.meetings.list(input)),
  save: meetings.save.handler(({ input, context }) => kiosk.meetings.save(input, actorOf(context))),
  cancel: meetings.cancel.handler(({ input, context }) => kiosk.meetings.cancel(input, actorOf(context))),
  guests: meetings.guests.handler(({ input }) => kiosk.meetings.guests(input)),
  invite: meetings.invite.handler(({ input, context }) => kiosk.meetings.invite(input, actorOf(context))),
  rooms: meetings.rooms.handler(() => kiosk.meetings.rooms()),
  saveRooms: meetings.saveRooms.handler(({ input, context }) => kiosk.meetings.saveRooms(input, actorOf(context))),
});

const bindRota = ({ rota }: Implementer, kiosk: Kiosk) => ({
  today: rota.today.handler(() => kiosk.rota.today()),
  week: rota.week.handler(({ input }) => kiosk.rota.week(input)),
  save: rota.save.handler(({ input, context }) => kiosk.rota.save(input, actorOf(context))),
});

const bindRoutine = ({ routine }: Implementer, kiosk: Kiosk) => ({
  show: routine.show.handler(() => kiosk.routine.show()),
  setHours: routine.setHours.handler(({ input, context }) => kiosk.routine.setHours(input, actorOf(context))),
  setPhones: routine.setPhones.handler(({ input, context }) => kiosk.routine.setPhones(input, actorOf(context))),
});

const bindLog = ({ log }: Implementer, kiosk: Kiosk) => ({
  page: log.page.handler(({ input }) => kiosk.log.page(input)),
  map: log.map.handler(({ input }) => kiosk.log.map(input)),
  place: log.place.handler(({ input }) => kiosk.log.place(input)),
  search: log.search.handler(({ input }) => kiosk.log.search(input)),
});

const bindNumbers = ({ numbers }: Implementer, kiosk: Kiosk) => ({
  of: numbers.of.handler(({ input }) => kiosk.numbers.of(input)),
});

const bindPolicies = ({ policies }: Implementer, kiosk: Kiosk) => ({
  list: policies.list.handler(() => kiosk.policies.list()),
  templates: policies.templates.handler(() => kiosk.policies.templates()),
  forms: policies.forms.handler(() => kiosk.policies.forms()),
  preview: policies.preview.handler(({ input }) => kiosk.policies.preview(input)),
  activate: policies.activate.handler(({ input, context }) => kiosk.policies.activate(input, actorOf(context))),
  end: policies.end.handler(({ input, context }) => kiosk.policies.end(input, actorOf(context))),
  exportPack: policies.exportPack.handler(({ input }) => kiosk.policies.exportPack(input)),
  importPack: policies.importPack.handler(({ input }) => kiosk.policies.importPack(input)),
  replay: policies.replay.handler(({ input }) => kiosk.policies.replay(input)),
});

const bindWatch = ({ watch }: Implementer, kiosk: Kiosk) => ({
  list: watch.list.handler(() => kiosk.watch.list()),
  add: watch.add.handler(({ input, context }) => kiosk.watch.add(input, actorOf(context))),
  withdraw: watch.withdraw.handler(({ input, context }) => kiosk.watch.withdraw(input, actorOf(context))),
  matches: watch.matches.handler(() => kiosk.watch.matches()),
});

const bindVehicles = ({ vehicles }: Implementer, kiosk: Kiosk) => ({
  inside: vehicles.inside.handler(() => kiosk.vehicles.inside()),
  letOut: vehicles.letOut.handler(({ input, context }) => kiosk.vehicles.letOut(input, actorOf(context))),
  passIn: vehicles.passIn.handler(({ input, context }) => kiosk.vehicles.passIn(input, actorOf(context))),
  passOut: vehicles.passOut.handler(({ input, context }) => kiosk.vehicles.passOut(input, actorOf(context))),
  describe: vehicles.describe.handler(({ input, context }) => kiosk.vehicles.describe(input, actorOf(context))),
  book: vehicles.book.handler(({ input }) => kiosk.vehicles.book(input)),
  cars: vehicles.cars.handler(() => kiosk.vehicles.cars()),
  saveCar: vehicles.saveCar.handler(({ input, context }) => kiosk.vehicles.saveCar(input, actorOf(context))),
  carOut: vehicles.carOut.handler(({ input, context }) => kiosk.vehicles.carOut(input, actorOf(context))),
  carIn: vehicles.carIn.handler(({ input, context }) => kiosk.vehicles.carIn(input, actorOf(context))),
  describeTrip: vehicles.describeTrip.handler(({ input, context }) =>
    kiosk.vehicles.describeTrip(input, actorOf(context)),
  ),
  strikeTrip: vehicles.strikeTrip.handler(({ input, context }) => kiosk.vehicles.strikeTrip(input, actorOf(context))),
});

const bindIntegrity = ({ integrity }: Implementer, kiosk: Kiosk) => ({
  status: integrity.status.handler(() => kiosk.integrity.status()),
  verify: integrity.verify.handler(() => kiosk.integrity.verify()),
  handOver: integrity.handOver.handler(({ input, context }) =>
    kiosk.integrity.handOver(input.commandId, actorOf(context)),
  ),
  compare: integrity.compare.handler(({ input }) => kiosk.integrity.compare(input.text)),
  clock: integrity.clock.handler(() => kiosk.integrity.clock()),
  confirmClock: integrity.confirmClock.handler(({ input, context }) =>
    kiosk.integrity.confirmClock(input, actorOf(context)),
  ),
});

const bindShifts = ({ shifts }: Implementer, kiosk: Kiosk) => ({
  status: shifts.status.handler(() => kiosk.shifts.status()),
  start: shifts.start.handler(({ input, context }) => kiosk.shifts.start(input, actorOf(context))),
  note: shifts.note.handler(({ input, context }) => kiosk.shifts.note(input, actorOf(context))),
  checklist: shifts.checklist.handler(({ input, context }) => kiosk.shifts.checklist(input, actorOf(context))),
  setChecklist: shifts.setChecklist.handler(({ input, context }) => kiosk.shifts.setChecklist(input, actorOf(context))),
  toSweep: shifts.toSweep.handler(() => kiosk.shifts.toSweep()),
  sweep: shifts.sweep.handler(({ input, context }) => kiosk.shifts.sweep(input, actorOf(context))),
  handOver: shifts.handOver.handler(async ({ input, context }) => {
    const answer = await kiosk.shifts.handOver(input);
    if (answer.outcome === 'handed-over') kiosk.sessions.close(context.session);
    return answer;
  }),
  sheet: shifts.sheet.handler(({ input }) => kiosk.shifts.sheet(input)),
});

const bindPaper = ({ paper }: Implementer, kiosk: Kiosk) => ({
  print: paper.print.handler(({ input, context }) => kiosk.paper.print(input, actorOf(context))),
  enter: paper.enter.handler(({ input, context }) => kiosk.paper.enter(input, actorOf(context))),
  close: paper.close.handler(({ input, context }) => kiosk.paper.close(input, actorOf(context))),
  audit: paper.audit.handler(({ input }) => kiosk.paper.audit(input)),
});

/** Of a book that is open. One that cannot be opened is answered for by node/recovery. */
const bindRecovery = ({ recovery }: Implementer) => ({
  status: recovery.status.handler(() => ({ state: 'open', home: '/' })),
  start: recovery.start.handler(() => ({ outcome: 'not-needed' })),
  open: recovery.open.handler(() => ({ outcome: 'opened' })),
});

/** The middleware let the call through, so somebody is signed in wherever a procedure asks for more than a visitor. */
const actorOf = (context: { account: AccountRow | null }): string => context.account?.id ?? 'kiosk';

/** Written out: what the compiler infers is longer than it can say. */
export type Router = OrpcRouter<Contract, CallContext>;
