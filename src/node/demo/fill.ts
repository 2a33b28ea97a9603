import type { Page, Ports } from '#src/app/ports.ts';
import { dayMs, startOfLocalDay } from '#src/domain/register/local-time.ts';
import { createAgenda, hourOf, type Moment } from '#src/node/demo/agenda.ts';
import { createGate } from '#src/node/demo/gate.ts';
import { hashPins, makeAccounts, makeOffice, makePack, writeOffice } from '#src/node/demo/office.ts';
import { makeRooms, planLines } from '#src/node/demo/plans.ts';
import { makePopulation } from '#src/node/demo/population.ts';
import { createRandom } from '#src/node/demo/random.ts';
import { createRoutine } from '#src/node/demo/routine.ts';
import { chooseShown, makeInvitations, sheetLines } from '#src/node/demo/sheet.ts';
import type { Ledger } from '#src/node/demo/stay.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import { createRegister, type Scribe } from '#src/node/sqlite/register.ts';

export type DemoOrder = {
  db: Writer;
  /** Whose clock says when the history ends. */
  scribe: Scribe;
  ports: Pick<Ports, 'codeKeys' | 'pins' | 'credentials' | 'forms'>;
  people: number;
  days: number;
  seed: number;
  /** Called now and then with the number of lines written. */
  onProgress?: (lines: number) => void;
};

const linesPerCommit = 5000;
const linesPerReport = 50_000;

/**
 * Fills an empty register with a fictional office and a history that ends now, line by line through the journal.
 * Answers the number of lines. The same seed, size and instant make the same lines but for salts and PIN hashes.
 * Throws when the register is not empty.
 */
export async function fillDemoOffice(order: DemoOrder): Promise<number> {
  const endMs = order.scribe.clock.nowMs();
  const beginMs = startOfLocalDay(endMs) - (order.days - 1) * dayMs;
  const plan = await makePlan(order, beginMs, endMs);
  const book = openBook(order, beginMs);
  const { routine, agenda } = plan;
  const giveBack = makeRoom(order.db);
  try {
    await book.write([{ atMs: Math.min(endMs, hourOf(beginMs, 6)), write: plan.found }]);
    for (let day = beginMs; day <= endMs; day += dayMs) {
      routine.plan(day);
      await book.write(agenda.take(day, endMs));
    }
    await book.write([{ atMs: endMs, write: plan.conclude }]);
    return await book.finish();
  } finally {
    giveBack();
  }
}

/** Years in minutes touch the whole file: with the memory of a working day, pages would be read back again and again. */
function makeRoom(db: Writer): () => void {
  const room = { cache_size: -262_144, wal_autocheckpoint: 16_000 };
  const before = Object.keys(room).map((name) => `${name} = ${db.pragma(name, { simple: true })}`);
  for (const [name, value] of Object.entries(room)) db.pragma(`${name} = ${value}`);
  return () => {
    for (const pragma of before) db.pragma(pragma);
    db.pragma('wal_checkpoint(TRUNCATE)');
  };
}

async function makePlan({ ports, people, seed }: DemoOrder, beginMs: number, endMs: number) {
  const random = createRandom(seed);
  // By chance of its own, so that what an office has planned changes nothing in who comes.
  const planning = createRandom(seed ^ 0x706c616e);
  const office = { ...makeOffice(random), rooms: makeRooms(planning) };
  const population = makePopulation(random, office, people, new Date(endMs).getUTCFullYear());
  const accounts = makeAccounts(random, population.makePerson);
  const officer = accounts[0]?.id as string;
  const pack = makePack(beginMs);
  const hashes = await hashPins(ports, accounts);
  const shown = chooseShown(population);
  const reserved = new Set(Object.values(shown).flatMap((persons) => persons.map(({ id }) => id)));
  const agenda = createAgenda();
  const ledger: Ledger = { inside: new Map(), day: '', lastNumber: 0, packs: [pack] };
  const setting = { random, office, staff: population.staff, packs: ledger.packs, forms: ports.forms };
  const gate = createGate({ random, agenda, ledger, accounts, office, endMs });
  const isReserved = (personId: string) => reserved.has(personId);
  return {
    agenda,
    routine: createRoutine({ setting, population, agenda, gate, officer, endMs, isReserved }),
    found(page: Page) {
      writeOffice(page, { office, accounts, pack }, ports.credentials.save, hashes);
      for (const { id: staff, name, department } of population.staff) {
        const facts = { staff, command: staff, department, isActive: true };
        page.add({ kind: 'staff', actor: officer, facts, personal: { name } });
      }
    },
    conclude(page: Page) {
      const invitations = makeInvitations(random, population, shown, endMs);
      for (const line of sheetLines({ ports, random, office, accounts, shown, invitations, nowMs: endMs }))
        page.add(line);
      const { staff } = population;
      for (const line of planLines({ random: planning, office, staff, officer, nowMs: endMs })) page.add(line);
    },
  };
}

/** The register with a clock that is set to each moment before it is written; many moments share a commit. */
function openBook({ db, scribe, seed, onProgress = () => {} }: DemoOrder, beginMs: number) {
  let atMs = beginMs;
  const clock = { nowMs: () => atMs };
  // A boot of its own: the demo's milliseconds since boot are not those of the host that goes on after it.
  const boot = `demo${(seed >>> 0).toString(16).padStart(8, '0')}`;
  const register = createRegister(db, { ...scribe, boot, clock, monoMs: () => atMs - beginMs });
  if (register.journal.frontier().size > 0) throw new Error('the demo office needs an empty register');
  let waiting: Moment[] = [];
  let reported = 0;
  const flush = async () => {
    const moments = waiting;
    waiting = [];
    let last = 0;
    while (last < moments.length) last = await register.write((page) => writeSome(page, moments, last));
    const { size } = register.journal.frontier();
    if (size - reported < linesPerReport) return;
    reported = size;
    onProgress(size);
  };
  const writeSome = (page: Page, moments: Moment[], from: number): number => {
    const full = register.journal.frontier().size + linesPerCommit;
    let index = from;
    for (; index < moments.length && register.journal.frontier().size < full; index += 1) {
      const moment = moments[index] as Moment;
      atMs = moment.atMs;
      moment.write(page);
    }
    return index;
  };
  return {
    async write(moments: Moment[]): Promise<void> {
      waiting = waiting.concat(moments);
      // Three to six lines a moment.
      if (waiting.length * 4 >= linesPerCommit) await flush();
    },
    async finish(): Promise<number> {
      await flush();
      return register.journal.frontier().size;
    },
  };
}
