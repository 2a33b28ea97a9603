import type { Answers } from '#src/domain/declaration/questionnaire.ts';
import { type Facts, nobody } from '#src/domain/policy/facts.ts';
import { type Pack, packFormat } from '#src/domain/policy/pack.ts';
import type { Rule, RuleBody, Scope } from '#src/domain/policy/rules.ts';
import { dayMs } from '#src/domain/register/local-time.ts';
import type { Random } from '#src/node/demo/random.ts';

/** Packs and visits by chance, so that any rule may meet any visitor. Everything lies in the year from `startMs` on. */
export const startMs = Date.parse('2021-01-01T00:00:00+07:00');
const yearMs = 365 * dayMs;
const departments = ['d1', 'd2', 'd3'];
const rooms = ['r1', 'r2'];
const whoms = ['visitors', 'staff', 'everyone'] as const;
const operators = ['more-than', 'at-least'] as const;
const categories = ['citizen', 'guest', 'courier', 'contractor', 'driver'] as const;
const questions = ['symptoms', 'travel', 'contact-confirmed', 'contact-country', 'contact-symptoms'];

const areas = (random: Random) => [
  {
    names: [random.pick(['Hải Dương', 'Hà Nội'])],
    codes: [],
    fromDay: '2021-02-01',
    toDay: random.pick([null, '2021-06-30']),
  },
];

/** Every kind that can hold or refuse somebody, and those that say how. `health-off` is not among them: it lifts, not orders. */
const bodies: readonly ((random: Random) => RuleBody)[] = [
  (random) => ({
    kind: 'people-in-office',
    counted: random.pick(['everybody', 'gathering'] as const),
    operator: random.pick(operators),
    people: random.between(1, 40),
  }),
  (random) => ({ kind: 'people-in-room', operator: random.pick(operators), people: random.between(1, 30) }),
  (random) => ({ kind: 'people-outside', operator: random.pick(operators), people: random.between(1, 12) }),
  (random) => ({ kind: 'staff-share', mostPercent: random.between(0, 100) }),
  () => ({ kind: 'urgent-only' }),
  () => ({ kind: 'receiving-departments' }),
  (random) => ({ kind: 'hours', weekdays: [1, 2, 3, 4, 5], fromMinute: 420, untilMinute: random.between(600, 1020) }),
  (random) => ({ kind: 'declaration', of: random.pick(whoms), form: 'everyone' }),
  (random) => ({
    kind: 'temperature',
    of: random.pick(whoms),
    operator: random.pick(operators),
    tenths: random.between(370, 385),
    secondAfterMinutes: random.pick([null, 5, 10]),
  }),
  (random) => ({ kind: 'look-back', days: random.pick([14, 21]) }),
  (random) => ({ kind: 'mask', of: random.pick(whoms) }),
  (random) => ({ kind: 'sanitiser', of: random.pick(whoms) }),
  (random) => ({ kind: 'outbreak-areas', areas: areas(random), effect: random.pick(['hold', 'refuse'] as const) }),
  () => ({ kind: 'pass-reentry' }),
  (random) => ({ kind: 'scan', of: random.pick(whoms) }),
];

const scopeFor = (random: Random): Scope =>
  random.draw<Scope>([
    [{ kind: 'office' }, 6],
    [{ kind: 'departments', departments: [random.pick(departments)] }, 2],
    [{ kind: 'rooms', rooms: [random.pick(rooms)] }, 1],
    [{ kind: 'outside' }, 1],
  ]);

const drawRule = (random: Random): Rule => ({
  quote: '',
  reading: null,
  scope: random.chance(0.3) ? scopeFor(random) : null,
  ...random.pick(bodies)(random),
});

export function drawPack(random: Random, id: string): Pack {
  const fromMs = startMs + random.between(0, yearMs / 2);
  return {
    format: packFormat,
    id,
    letter: { number: `${random.between(1, 999)}/MAU`, issuer: 'Sở Mẫu', issuedOn: '2021-01-01', title: 'Văn bản mẫu' },
    scope: scopeFor(random),
    fromMs,
    toMs: random.chance(0.4) ? null : fromMs + random.between(0, yearMs / 2),
    rules: Array.from({ length: random.between(1, 6) }, () => drawRule(random)),
    notices: [],
  };
}

export const drawPacks = (random: Random, count: number): Pack[] =>
  Array.from({ length: count }, (_, index) => drawPack(random, `pack-${index}`));

function drawAnswers(random: Random): Answers {
  const stop = {
    place: random.pick(['Hà Nội', 'Chí Linh, Hải Dương', 'Huế']),
    from: '2021-02-10',
    to: '2021-02-12',
    isStay: true,
  };
  return Object.fromEntries(
    questions.map((id) => {
      const yes = random.chance(0.1);
      if (!yes) return [id, { yes }];
      return [id, { yes, ...(id === 'travel' && { stops: [stop] }), ...(id === 'symptoms' && { choices: ['fever'] }) }];
    }),
  );
}

export function drawFacts(random: Random): Facts {
  const arrivedMs = startMs + random.between(0, yearMs);
  const isStaff = random.chance(0.3);
  const readings = Array.from({ length: random.between(0, 2) }, (_, index) => ({
    tenths: random.between(360, 390),
    atMs: arrivedMs + index * random.between(0, 900_000),
  }));
  return {
    ...nobody(arrivedMs),
    isStaff,
    category: isStaff ? 'staff' : random.pick(categories),
    people: random.between(1, 3),
    department: random.pick([null, ...departments]),
    gathering: random.chance(0.5)
      ? null
      : {
          where: random.pick(['inside', 'outside'] as const),
          room: random.pick([null, ...rooms]),
          present: random.between(0, 40),
        },
    inside: random.between(0, 60),
    duty: isStaff ? { headcount: random.between(1, 20), present: random.between(0, 12) } : null,
    isSummoned: random.chance(0.1),
    isUrgent: random.pick([null, true, false]),
    declaration: random.chance(0.8) ? { form: 'everyone', version: 1, answers: drawAnswers(random) } : null,
    readings,
    isMaskWorn: random.pick([null, true, false]),
    isSanitised: random.pick([null, true, false]),
  };
}
