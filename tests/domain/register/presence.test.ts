import { describe, expect, it } from 'vitest';
import { dayMs } from '#src/domain/register/local-time.ts';
import { estimatePresence } from '#src/domain/register/presence/estimate.ts';
import { certaintyOf, isLearnt, listForEvacuation } from '#src/domain/register/presence/evacuation.ts';
import { findGoneClues, graceMs } from '#src/domain/register/presence/evidence.ts';
import {
  gatherStays,
  isOpenAt,
  mayBeOwnDriver,
  type PresenceFact,
  type Stay,
} from '#src/domain/register/presence/facts.ts';
import { learnLore } from '#src/domain/register/presence/learn.ts';
import type { DepartureWay } from '#src/domain/register/vocabulary.ts';

const monday = Date.parse('2026-08-03T00:00:00+07:00');
const at = (day: number, hour: number) => monday + day * dayMs + hour * 3_600_000;

const arrival = (visit: string, atMs: number, change: Partial<Stay> = {}): PresenceFact => ({
  kind: 'arrival',
  atMs,
  visit,
  person: visit,
  category: 'citizen',
  department: null,
  host: null,
  companions: 0,
  ...change,
});
const departure = (visit: string, atMs: number, way: DepartureWay = 'scan'): PresenceFact => ({
  kind: 'departure',
  atMs,
  visit,
  way,
});

const only = (facts: PresenceFact[]): Stay => gatherStays(facts)[0] as Stay;

describe('a stay', () => {
  it.each([
    ['scan', at(0, 10), null],
    ['guard', at(0, 10), null],
    ['presumed', null, at(0, 10)],
    ['inferred', null, at(0, 10)],
  ] as const)(
    'that ended by %s is over, and says when people go only if somebody saw it',
    (way, leftAtMs, goneByMs) => {
      const stay = only([arrival('a', at(0, 9)), departure('a', at(0, 10), way)]);
      expect(stay).toMatchObject({ leftAtMs, goneByMs });
      expect([isOpenAt(stay, at(0, 9.9)), isOpenAt(stay, at(0, 10))]).toEqual([true, false]);
    },
  );

  it('is over when the same person comes again', () => {
    const stay = only([arrival('a', at(0, 9), { person: 'p' }), arrival('b', at(1, 9), { person: 'p' })]);
    expect([isOpenAt(stay, at(0, 23)), isOpenAt(stay, at(1, 9))]).toEqual([true, false]);
  });

  it('knows of its host only what came after it began', () => {
    const host = [arrival('h1', at(0, 8), { person: 'h' }), departure('h1', at(0, 9))];
    const again = [arrival('h2', at(0, 11), { person: 'h' }), departure('h2', at(0, 12))];
    const stays = gatherStays([...host, arrival('v', at(0, 10), { host: 'h' }), ...again]);
    expect(stays.find(({ visit }) => visit === 'v')?.hostLeftAtMs).toBe(at(0, 12));
  });

  it.each([
    [null, true],
    ['own', true],
    ['unseen', true],
    ['other', false],
    ['stays', false],
    ['presumed', false],
  ] as const)('whose vehicle left by %s may be over: %s', (exit, isClue) => {
    const left: PresenceFact = { kind: 'vehicle-out', atMs: at(0, 10), visit: 'a', isOwnDriver: mayBeOwnDriver(exit) };
    const clues = findGoneClues(only([arrival('a', at(0, 9)), left]), at(0, 12));
    expect(clues).toEqual(isClue ? [{ clue: 'vehicle-left', atMs: at(0, 10) }] : []);
  });

  it('is passed over when it never began', () => {
    expect(gatherStays([departure('nobody', at(0, 10))])).toEqual([]);
  });
});

describe('what speaks for having gone', () => {
  const base = [arrival('v', at(0, 9), { host: 'h' }), arrival('h1', at(0, 8), { person: 'h' })];
  const left = departure('h1', at(0, 11));
  const out: PresenceFact = { kind: 'vehicle-out', atMs: at(0, 11), visit: 'v', isOwnDriver: true };
  const sweep = (hour: number, isSeen: boolean): PresenceFact => ({
    kind: 'sweep',
    atMs: at(0, hour),
    visit: 'v',
    isSeen,
  });
  const cluesOf = (...facts: PresenceFact[]) =>
    findGoneClues(only([...base, ...facts]), at(0, 20)).map(({ clue }) => clue);

  it.each([
    [[], []],
    [[left], ['host-left']],
    [[out], ['vehicle-left']],
    [[{ ...out, isOwnDriver: false } as PresenceFact], []],
    [
      [left, out, sweep(18, false)],
      ['host-left', 'vehicle-left', 'sweep-unseen'],
    ],
    [[left, out, sweep(18, true)], []],
    [[sweep(17, true), sweep(18, false)], ['sweep-unseen']],
    [[sweep(17, false), sweep(18, true)], []],
  ])('case %#', (facts, clues) => {
    expect(cluesOf(...facts)).toEqual(clues);
  });

  it('counts after people had time to pass the door together, and is told with its own time', () => {
    const stay = only([...base, left]);
    expect(findGoneClues(stay, at(0, 11) + graceMs - 1)).toEqual([]);
    expect(findGoneClues(stay, at(0, 11) + graceMs)).toEqual([{ clue: 'host-left', atMs: at(0, 11) }]);
  });
});

describe('a day on which all go earlier or later', () => {
  const worksTill = (day: number, hour: number, isSeen: (index: number) => boolean): PresenceFact[] =>
    Array.from({ length: 20 }, (_, index) => {
      const visit = `${day}-${index}`;
      const comes = arrival(visit, at(day, 8), { person: `s${index}`, category: 'staff' });
      return isSeen(index) ? [comes, departure(visit, at(day, hour + index / 100))] : [comes];
    }).flat();
  const days = [0, 1, 2, 3, 4, 7, 8, 9, 10, 11];
  const usual = days.flatMap((day) => worksTill(day, 17, (index) => (index + day) % 4 > 0));
  const insideAt = (today: PresenceFact[], hour: number) =>
    estimatePresence(learnLore(gatherStays(usual), at(14, 0)), gatherStays([...usual, ...today]), at(14, hour)).count
      .expected;

  it.each([
    [15.5, 15.8],
    [17, 17.3],
    [17.5, 17.8],
  ])('from %f on: nobody is inside at %f', (leaves, asked) => {
    const today = worksTill(14, leaves, (index) => index % 4 > 0);
    expect(insideAt(today, leaves - 0.2)).toBeGreaterThan(18);
    expect(insideAt(today, asked)).toBeLessThan(2);
  });

  it('is not made of one who goes early', () => {
    expect(
      insideAt(
        worksTill(14, 15.5, (index) => index === 0),
        15.8,
      ),
    ).toBeGreaterThan(18);
  });
});

/** An hour each, over eighteen days; of every third nobody saw the end. */
const past: PresenceFact[] = Array.from({ length: 360 }, (_, index) => {
  const came = at(Math.floor(index / 20), 8 + (index % 20) / 4);
  const comes = arrival(`p${index}`, came);
  return index % 3 === 0 ? [comes] : [comes, departure(`p${index}`, came + 3_600_000)];
}).flat();

describe('the estimate', () => {
  const today = 21;
  const facts = [...past, arrival('new', at(today, 10)), arrival('old', at(today, 7))];
  const lore = learnLore(gatherStays(facts), at(today, 0));
  const ask = (all: PresenceFact[], nowMs: number) => estimatePresence(lore, gatherStays(all), nowMs);
  const confidenceIn = (all: PresenceFact[], nowMs: number, visit: string) =>
    ask(all, nowMs).open.find(({ stay }) => stay.visit === visit)?.confidence ?? -1;

  it('is surer of who has just come than of who has stayed longer than anybody', () => {
    expect(certaintyOf(confidenceIn(facts, at(today, 10.2), 'new'))).toBe('sure');
    expect(confidenceIn(facts, at(today, 10.2), 'old')).toBeLessThan(0.5);
  });

  it('believes the host, and the sweep that saw somebody more', () => {
    const withHost = [
      ...facts.filter(({ visit }) => visit !== 'new'),
      arrival('h1', at(today, 8), { person: 'h', category: 'staff' }),
      arrival('new', at(today, 10), { host: 'h' }),
      departure('h1', at(today, 10.1)),
    ];
    const seen: PresenceFact = { kind: 'sweep', atMs: at(today, 10.5), visit: 'new', isSeen: true };
    const alone = confidenceIn(facts, at(today, 10.6), 'new');
    const hostGone = confidenceIn(withHost, at(today, 10.6), 'new');
    expect(hostGone).toBeLessThan(alone);
    expect(confidenceIn([...withHost, seen], at(today, 10.6), 'new')).toBeGreaterThan(hostGone);
  });

  it('does not look at what comes later', () => {
    const later = [...facts, departure('new', at(today, 10.3)), arrival('next', at(today, 10.25))];
    const tell = (all: PresenceFact[]) =>
      JSON.stringify(ask(all, at(today, 10.2)).open.map(({ stay, confidence }) => [stay.visit, confidence]));
    expect(tell(later)).toBe(tell(facts));
    expect(tell([...facts, departure('new', at(today, 10.1))])).not.toBe(tell(facts));
  });

  it('leaves nobody off the list before it has learnt anything', () => {
    const young = learnLore(gatherStays(past.slice(0, 20)), at(today, 0));
    const { open } = estimatePresence(young, gatherStays(facts), at(today + 9, 10));
    expect([isLearnt(young), isLearnt(lore)]).toEqual([false, true]);
    expect(listForEvacuation(young, open)).toHaveLength(open.length);
    expect(listForEvacuation(lore, ask(facts, at(today + 9, 10)).open).length).toBeLessThan(open.length);
  });
});
