import { ORPCError } from '@orpc/client';
import type { GatebookClient, Inputs, Outputs } from '#src/contract/contract.ts';
import type { Glance } from '#src/contract/glance.ts';
import type { HostCall } from '#src/contract/host-call.ts';
import type { KioskStatus } from '#src/contract/kiosk.ts';
import type { KioskHealth } from '#src/contract/kiosks.ts';
import type { Account } from '#src/contract/session.ts';
import type { VisitSummary } from '#src/contract/visit.ts';
import type { WatchMatch } from '#src/contract/watch.ts';
import { aHost, glanceOf, nobodyInside, toDetails, toMovement } from '#tests/renderer/desk/book-answers.ts';
import { createLine } from '#tests/renderer/desk/change-line.ts';
import { form } from '#tests/renderer/desk/declared-form.ts';
import { createIntegrityBook } from '#tests/renderer/desk/integrity-book.ts';
import { createShiftBook } from '#tests/renderer/desk/shift-book.ts';
import { stayOf } from '#tests/renderer/desk/stay-of.ts';
import { knownDevices } from '#tests/renderer/devices/known-devices.ts';

export const guard: Account = { id: crypto.randomUUID(), name: 'Trần Văn Gác', role: 'guard' };
export const otherGuard: Account = { id: crypto.randomUUID(), name: 'Lê Thị Trực', role: 'guard' };
export const pin = '480152';

export function aVisit(change: Partial<VisitSummary> = {}): VisitSummary {
  return {
    id: crypto.randomUUID(),
    number: 7,
    state: 'inside',
    category: 'citizen',
    source: 'citizen-card',
    name: 'Nguyễn Văn Mẫu',
    departmentName: 'Phòng Tổng hợp',
    host: 'Phạm Thị Tiếp',
    purpose: 'Nộp hồ sơ',
    companions: 0,
    plate: null,
    documentTail: '0001',
    phoneTail: '5678',
    doorName: 'Cổng chính',
    arrivedAt: new Date(Date.now() - 20 * 60_000).toISOString(),
    leftAt: null,
    reasons: [],
    readings: [],
    ...change,
  };
}

export const aHeldVisit = (change: Partial<VisitSummary> = {}): VisitSummary =>
  aVisit({
    number: 12,
    state: 'held',
    name: 'Đỗ Thị Sốt',
    reasons: [{ code: 'temperature-high', effect: 'hold', letter: '58/VP-HC-QT' }],
    readings: [381, 379],
    ...change,
  });

export const openOffice = {
  state: 'open',
  office: { name: 'Văn phòng UBND tỉnh Thử Nghiệm', address: 'Số 1, đường Thử Nghiệm', isDemo: false },
  doors: [{ id: crypto.randomUUID(), name: 'Cổng chính' }],
  rooms: [],
  departments: [{ id: crypto.randomUUID(), name: 'Phòng Tổng hợp' }],
  notices: [],
  obligations: {
    questionnaire: form,
    temperatureAboveTenths: 375,
    secondReadingAfterMinutes: null,
    lookBackDays: 14,
    isMaskRequired: true,
    isSanitiserRequired: true,
    urgentFor: [],
    receiving: null,
    hours: null,
    distanceMetres: null,
  },
  letters: [],
  retention: { healthDays: 21, registerMonths: 12 },
  now: new Date().toISOString(),
} satisfies KioskStatus;

/** A book small enough to see through: it fulfils the contract from one list and remembers what it was told. */
export function createBook(visits: VisitSummary[] = []) {
  const book = {
    visits,
    account: null as Account | null,
    presence: nobodyInside,
    watchMatches: [] as WatchMatch[],
    /** Null: what the list of those inside comes to, with nothing to say about anybody. */
    glance: null as Glance | null,
    kiosks: [] as KioskHealth[],
    host: aHost,
    hostCalls: [] as HostCall[],
    triesLeft: 5,
    told: {
      decide: [] as Inputs['desk']['decide'][],
      callHost: [] as Inputs['desk']['callHost'][],
      checkOut: [] as Inputs['desk']['checkOut'][],
      addEntry: [] as Inputs['desk']['addEntry'][],
      correct: [] as Inputs['desk']['correct'][],
      voidVisit: [] as Inputs['desk']['voidVisit'][],
      exportPeriod: [] as Inputs['desk']['exportPeriod'][],
      addReading: [] as Inputs['desk']['addReading'][],
      views: 0,
    },
    /** Calls that fail after they were carried out, as when the answer is lost on the way. */
    answersToLose: 0,
    /** What a search takes for a match. */
    finds: (visit: VisitSummary, text: string): boolean => String(visit.number) === text,
    drifts: [] as Outputs['desk']['drifts'],
    addReadingAnswer: null as Outputs['desk']['addReading'] | null,
    addEntryAnswer: null as Outputs['desk']['addEntry'] | null,
  };
  const line = createLine();
  const integrity = createIntegrityBook(() => line.change('integrity'));
  const shift = createShiftBook({
    inside: () => book.visits.filter(({ state }) => state === 'inside'),
    accounts: [guard, otherGuard],
    pin,
    seat: {
      read: () => book.account,
      write: (account) => {
        book.account = account;
      },
    },
    change: () => line.change(),
  });
  const asGuard = <T>(work: () => T): T => {
    if (!book.account) throw new ORPCError('UNAUTHORIZED');
    return work();
  };
  const inState = (state: VisitSummary['state']) => book.visits.filter((visit) => visit.state === state);
  const isInside = (id: string) => inState('inside').some((visit) => visit.id === id);
  const answer = <T>(value: T): T => {
    if (book.answersToLose === 0) return value;
    book.answersToLose -= 1;
    throw new TypeError('Failed to fetch');
  };
  const move = (visitId: string, change: Partial<VisitSummary>) => {
    book.visits = book.visits.map((visit) => (visit.id === visitId ? { ...visit, ...change } : visit));
    line.change();
  };
  const client = {
    session: {
      accounts: async () => [guard, otherGuard],
      current: async () => book.account,
      signOut: async () => {
        book.account = null;
        return { outcome: 'signed-out' };
      },
      signIn: async (input) => {
        if (input.pin !== pin) {
          book.triesLeft -= 1;
          if (book.triesLeft > 0) return { outcome: 'wrong-pin', triesLeft: book.triesLeft };
          return { outcome: 'locked', untilAt: '2026-11-23T14:05:30+07:00' };
        }
        book.account = input.accountId === guard.id ? guard : otherGuard;
        return { outcome: 'signed-in', session: 'token', account: book.account, endsAt: new Date().toISOString() };
      },
    },
    kiosk: { status: async () => openOffice, devices: async () => knownDevices },
    kiosks: { health: async () => asGuard(() => book.kiosks) },
    integrity: integrity.client,
    shifts: shift.client,
    vehicles: { inside: async () => asGuard(() => ({ stays: inState('inside').map(stayOf), cars: [] })) },
    desk: {
      inside: async () =>
        asGuard(() => {
          const inside = inState('inside');
          const people = inside.reduce((sum, visit) => sum + 1 + visit.companions, 0);
          return { total: inside.length, people, visits: inside };
        }),
      presence: async () =>
        asGuard(() => ({ ...book.presence, people: book.presence.people.filter(({ visit }) => isInside(visit.id)) })),
      waiting: async () => asGuard(() => inState('held')),
      glance: async () => asGuard(() => book.glance ?? glanceOf(inState('inside'))),
      host: async () => asGuard(() => book.host),
      hostCalls: async () => asGuard(() => book.hostCalls),
      callHost: async (input) =>
        asGuard(() => {
          book.told.callHost.push(input);
          const call = { visitId: input.visitId, at: new Date().toISOString(), name: guard.name };
          book.hostCalls.push({ ...call, answer: input.answer, note: input.note });
          line.change();
          return answer({ outcome: 'done' });
        }),
      movements: async () =>
        asGuard(() => {
          const moved = [...inState('inside'), ...inState('left')];
          return { movements: moved.map(toMovement), ins: moved.length, outs: inState('left').length };
        }),
      search: async ({ text }) => asGuard(() => book.visits.filter((visit) => book.finds(visit, text))),
      visit: async ({ visitId }) =>
        asGuard(() => {
          book.told.views += 1;
          line.change();
          const visit = book.visits.find((candidate) => candidate.id === visitId);
          return visit ? toDetails(visit) : null;
        }),
      decide: async (input) =>
        asGuard(() => {
          book.told.decide.push(input);
          move(input.visitId, { state: input.decision === 'admit' ? 'inside' : 'refused' });
          return answer({ outcome: 'done' });
        }),
      addReading: async (input) =>
        asGuard(() => {
          book.told.addReading.push(input);
          if (book.addReadingAnswer) return book.addReadingAnswer;
          move(input.visitId, { state: 'inside' });
          return answer({ outcome: 'recorded', decision: 'admitted', number: 12, reasons: [] });
        }),
      drifts: async () => asGuard(() => book.drifts),
      checkOut: async (input) =>
        asGuard(() => {
          book.told.checkOut.push(input);
          move(input.visitId, { state: 'left', leftAt: new Date().toISOString() });
          return answer({ outcome: 'done' });
        }),
      addEntry: async (input) =>
        asGuard(() => {
          book.told.addEntry.push(input);
          if (book.addEntryAnswer) return book.addEntryAnswer;
          return answer({ outcome: 'admitted', visitId: input.visitId, number: 15, reasons: [], pass: null });
        }),
      correct: async (input) =>
        asGuard(() => {
          book.told.correct.push(input);
          line.change();
          return answer({ outcome: 'done' });
        }),
      voidVisit: async (input) =>
        asGuard(() => {
          book.told.voidVisit.push(input);
          move(input.visitId, { state: 'void' });
          return answer({ outcome: 'done' });
        }),
      exportPeriod: async (input) =>
        asGuard(() => {
          book.told.exportPeriod.push(input);
          const fileName = 'so-cong-2026-11-23.csv';
          return answer({ outcome: 'made', seq: 88, rows: 3, fileName, path: '/exports/88' });
        }),
    },
    watch: { matches: async () => asGuard(() => book.watchMatches) },
    events: { watch: line.watch },
  } satisfies PartialClient;
  return { ...line, book, integrity, shift, client: client as unknown as GatebookClient };
}

/** Each procedure's inputs and outputs are the contract's; only the areas a test does not touch may be missing. */
type PartialClient = { [Area in keyof GatebookClient]?: { [Verb in keyof GatebookClient[Area]]?: unknown } } & {
  desk: Plain<'desk'>;
  session: Plain<'session'>;
};
type Plain<Area extends 'desk' | 'session'> = {
  [Verb in keyof Inputs[Area]]: (
    input: Inputs[Area][Verb],
  ) => Promise<Verb extends keyof Outputs[Area] ? Outputs[Area][Verb] : never>;
};
