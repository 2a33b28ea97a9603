import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createKiosk } from '#src/app/kiosk.ts';
import { type Pack, usualHealthRules } from '#src/domain/policy/pack.ts';
import type { Rule, Scope } from '#src/domain/policy/rules.ts';
import { dayMs } from '#src/domain/register/local-time.ts';
import { activate, halfAtHome, makePack, plain, share } from '#tests/app/policies-kit.ts';
import { openOffice } from '#tests/support/office.ts';

const openBare = () => openOffice({ claim: { isHealthAsked: false } });
const gathering = (people: number): Rule => ({
  ...plain,
  kind: 'people-in-office',
  counted: 'gathering',
  operator: 'more-than',
  people,
});
const outside = (operator: 'more-than' | 'at-least', people: number): Rule => ({
  ...plain,
  kind: 'people-outside',
  operator,
  people,
});

describe('what keeps a pack from being put into force', () => {
  it('is named with its rule and field, and nothing is written', async () => {
    const { kiosk, officer, read } = await openBare();
    const broken: [string | null, number | null, Partial<Pack>][] = [
      ['end-before-start toMs', null, { toMs: halfAtHome.fromMs - 1 }],
      ['blank rules', null, { rules: [] }],
      ['not-a-day letter.issuedOn', null, { letter: { ...halfAtHome.letter, issuedOn: '2021-02-31x' } }],
      ['unknown-place scope', null, { scope: { kind: 'departments', departments: ['Phòng Không Có'] } }],
      ['blank scope', null, { scope: { kind: 'rooms', rooms: [] } }],
      ['out-of-range mostPercent', 0, { rules: [{ ...share, mostPercent: 101 } as Rule] }],
      ['out-of-range people', 1, { rules: [share, gathering(0)] }],
      ['unknown-form form', 0, { rules: [{ ...plain, kind: 'declaration', of: 'visitors', form: 'none' }] }],
      ['out-of-range days', 0, { rules: [{ ...plain, kind: 'look-back', days: 0 }] }],
      ['departments-needed scope', 0, { rules: [{ ...plain, kind: 'receiving-departments' }] }],
      [
        'end-before-start untilMinute',
        0,
        { rules: [{ ...plain, kind: 'hours', weekdays: [1], fromMinute: 600, untilMinute: 600 }] },
      ],
    ];
    for (const [problem, rule, change] of broken) {
      const pack = { ...halfAtHome, ...change };
      const [code, field] = (problem ?? '').split(' ');
      const problems = [{ code, rule, field }];
      expect(kiosk.policies.preview({ pack }).problems, problem ?? '').toEqual(problems);
      const order = { commandId: randomUUID(), pack, seenConflicts: [] };
      expect(await kiosk.policies.activate(order, officer)).toEqual({ outcome: 'has-problems', problems });
    }
    expect(read.packs()).toEqual([]);
    expect(kiosk.policies.preview({ pack: halfAtHome }).problems).toEqual([]);
  });

  it('is the same letter in force under another id at the same time', async () => {
    const office = await openBare();
    await activate(office, { ...halfAtHome, toMs: office.clock.nowMs() + dayMs });
    const codesOf = (pack: Pack) => office.kiosk.policies.preview({ pack }).problems.map(({ code }) => code);
    const again = { ...halfAtHome, id: 'again' };
    expect(codesOf(again)).toEqual(['same-letter']);
    expect(codesOf({ ...again, fromMs: office.clock.nowMs() + dayMs + 1 })).toEqual([]);
    expect(codesOf({ ...again, letter: { ...again.letter, issuer: 'Sở Khác' } })).toEqual([]);
    // Changing the one there is, is no second one.
    expect(codesOf(halfAtHome)).toEqual([]);
  });
});

describe('two letters on one matter', () => {
  const numbered = (id: string, rules: Rule[], change: Partial<Pack> = {}) =>
    makePack({ id, letter: { ...halfAtHome.letter, number: `${id}/UBND` }, rules, ...change });

  it('are shown before the second is put into force, and have to have been seen', async () => {
    const office = await openBare();
    const { kiosk, officer, read } = office;
    const ten = numbered('10', [outside('at-least', 10)]);
    const two = numbered('2', [outside('more-than', 2)]);
    await activate(office, ten);
    const { conflicts, others } = kiosk.policies.preview({ pack: two });
    expect(conflicts).toMatchObject([
      {
        matter: 'people-outside',
        ours: { packId: '2', letter: { number: '2/UBND' }, rule: 0 },
        theirs: { packId: '10', letter: { number: '10/UBND' }, rule: 0 },
        stricter: 'ours',
      },
    ]);
    expect(others).toEqual([ten]);
    const order = (seenConflicts: string[]) => ({ commandId: randomUUID(), pack: two, seenConflicts });
    expect(await kiosk.policies.activate(order([]), officer)).toMatchObject({
      outcome: 'unseen-conflicts',
      preview: { conflicts },
    });
    expect(read.packs()).toHaveLength(1);
    // The other letter was changed after it was seen: that is another conflict.
    await activate(office, numbered('10', [outside('at-least', 5)]));
    const seen = conflicts.map(({ id }) => id);
    expect(await kiosk.policies.activate(order(seen), officer)).toMatchObject({ outcome: 'unseen-conflicts' });
    const now = kiosk.policies.preview({ pack: two }).conflicts.map(({ id }) => id);
    expect(await kiosk.policies.activate(order(now), officer)).toEqual({ outcome: 'activated' });
  });

  it('name the stricter one whichever is new, and none where both are kept to', async () => {
    const office = await openBare();
    const { kiosk } = office;
    const window: Rule = { ...plain, kind: 'hours', weekdays: [1, 2], fromMinute: 480, untilMinute: 660 };
    const old = numbered('old', [gathering(20), { ...share, mostPercent: 40 } as Rule, window]);
    await activate(office, old);
    const found = (rules: Rule[], change: Partial<Pack> = {}) =>
      kiosk.policies
        .preview({ pack: numbered('new', rules, change) })
        .conflicts.map(({ matter, stricter }) => [matter, stricter]);
    expect(found([share])).toEqual([['staff-share', 'theirs']]);
    expect(found([{ ...share, mostPercent: 30 } as Rule])).toEqual([['staff-share', 'ours']]);
    expect(found([{ ...share, mostPercent: 40 } as Rule])).toEqual([]);
    expect(found([{ ...window, fromMinute: 400 } as Rule])).toEqual([['hours', null]]);
    expect(found([window])).toEqual([]);
    // A meeting in a room is a gathering at the office too; everybody in the building is another matter.
    expect(found([{ ...plain, kind: 'people-in-room', operator: 'more-than', people: 10 }])).toEqual([
      ['people-in-room', 'ours'],
    ]);
    expect(found([{ ...gathering(10), counted: 'everybody' } as Rule])).toEqual([]);
    expect(found([share], { fromMs: 0, toMs: old.fromMs - 1 })).toEqual([]);
  });

  it('do not contradict each other where nobody is meant by both', async () => {
    const office = await openBare();
    const [first, second] = office.office.departments.map(({ id }) => id) as [string, string];
    const only = (...departments: string[]): Scope => ({ kind: 'departments', departments });
    await activate(office, numbered('old', [{ ...share, scope: only(first) }]));
    const conflictsOf = (scope: Scope | null) =>
      office.kiosk.policies.preview({ pack: numbered('new', [{ ...share, mostPercent: 10, scope } as Rule]) })
        .conflicts;
    expect(conflictsOf(only(second))).toEqual([]);
    expect(conflictsOf(only(second, first))).toHaveLength(1);
    expect(conflictsOf(null)).toHaveLength(1);
  });

  it('with the health module off: that one applies to all that is about health', async () => {
    const office = await openBare();
    await activate(office, numbered('health', usualHealthRules()));
    const off = numbered('off', [{ ...plain, kind: 'health-off' }]);
    const { conflicts } = office.kiosk.policies.preview({ pack: off });
    expect(conflicts.map(({ stricter }) => stricter)).toEqual(usualHealthRules().map(() => 'ours'));
  });
});

it('a bundled letter comes with this office’s departments where they have the same name', async () => {
  const { gatebook, office } = await openBare();
  const [first] = office.departments;
  const scope: Scope = { kind: 'departments', departments: ['văn phòng SỞ', 'Ban tiếp công dân'] };
  const bundled = makePack({ id: 'x', rules: [{ ...plain, kind: 'urgent-only', scope }] });
  const kiosk = createKiosk({ ...gatebook.ports, templates: [bundled] });
  expect(kiosk.policies.templates()).toMatchObject([
    {
      pack: { rules: [{ scope: { departments: [first?.id, 'Ban tiếp công dân'] } }] },
      unmatched: ['Ban tiếp công dân'],
    },
  ]);
});

describe('an area under outbreak', () => {
  const areaIn = (...names: string[]): Rule => ({
    ...plain,
    kind: 'outbreak-areas',
    effect: 'hold',
    areas: [{ names, codes: [], fromDay: '2021-06-01', toDay: null }],
  });

  it('is put into force with what its name covers, and a name that is no province is said before', async () => {
    const office = await openBare();
    const pack = makePack({ id: 'areas', rules: [areaIn('Hải Dương', 'Hải Dưng')] });
    expect(office.kiosk.policies.preview({ pack }).unknownPlaces).toEqual(['Hải Dưng']);
    await activate(office, pack);
    const [rule] = office.read.packs()[0]?.rules ?? [];
    expect(rule).toMatchObject({
      areas: [
        { names: ['Hải Dương'], codes: ['030'] },
        { names: ['Hải Dưng'], codes: [] },
      ],
    });
  });
});
