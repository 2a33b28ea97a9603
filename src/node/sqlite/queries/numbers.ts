import type { Reason } from '#src/domain/policy/reasons.ts';
import { countNumbers, type Question } from '#src/domain/register/numbers/count.ts';
import { createLimits } from '#src/domain/register/numbers/limits.ts';
import type { Judged, Numbers, VisitFact } from '#src/domain/register/numbers/numbers.ts';
import { addDays, type Days } from '#src/domain/register/numbers/period.ts';
import type { Outcome } from '#src/domain/register/vocabulary.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';
import { createPackVersions } from '#src/node/sqlite/queries/policies.ts';
import { atOneMoment } from '#src/node/sqlite/verify.ts';

type RawFact = Record<string, string | number | null>;

/**
 * What a period is counted from: a walk of the index of days. Decisions and readings are looked for only where the narrow
 * row says that there is something to find; who simply passed has none that counts.
 */
export const factsOfDays = `
  SELECT v.seq, v.day, v.state, v.category, v.department, v.companions, v.staff IS NOT NULL AS has_badge,
    v.arrived_at, v.admitted_at, v.left_at,
    CASE WHEN r.guard IS NOT NULL OR v.state = 'refused' THEN (
      SELECT json_group_array(json_array(d.at, d.outcome, d.reasons)) FROM (
        SELECT at, outcome, reasons FROM decision WHERE visit = v.seq ORDER BY seq
      ) d
    ) END AS judged,
    CASE WHEN r.temperature <> 'none' THEN (
      SELECT json_array(count(*), max(tenths)) FROM reading WHERE visit = v.seq AND tenths IS NOT NULL
    ) END AS readings
  FROM visit v INDEXED BY visit_by_day JOIN log_row r ON r.seq = v.seq
  WHERE v.day >= CAST(? AS TEXT) AND v.day <= CAST(? AS TEXT)`;

/** The figures of a period, and what they are counted from. */
export function createNumbersQueries(db: Reader) {
  const facts = db.prepare<[string, string], RawFact>(factsOfDays);
  const packVersions = createPackVersions(db);
  const firstDay = db.prepare<[], string>('SELECT min(day) FROM visit INDEXED BY visit_by_day').pluck();
  return {
    firstDay: (): string | null => firstDay.get() as string | null,
    count: (question: Question): Numbers =>
      atOneMoment(db, () => {
        const { from, to } = question.span;
        // Who came in the evening before is inside when the period begins.
        const days = { from: addDays(from, -1), to };
        return countNumbers(readFacts(facts, days), question, createLimits(packVersions()));
      }),
  };
}

type Statement = { iterate(from: string, to: string): Iterable<RawFact> };

function* readFacts(facts: Statement, { from, to }: Days): Generator<VisitFact> {
  for (const raw of facts.iterate(from, to)) yield toFact(raw);
}

function toFact(raw: RawFact): VisitFact {
  const [readings, highestTenths] = JSON.parse((raw['readings'] as string | null) ?? '[0, null]');
  return {
    seq: raw['seq'],
    day: raw['day'],
    state: raw['state'],
    category: raw['category'],
    department: raw['department'],
    companions: raw['companions'],
    hasBadge: raw['has_badge'] === 1,
    arrivedMs: raw['arrived_at'],
    admittedMs: raw['admitted_at'],
    leftMs: raw['left_at'],
    judged: toJudged(raw['judged'] as string | null),
    readings,
    highestTenths,
  } as VisitFact;
}

function toJudged(text: string | null): Judged[] {
  if (text === null) return [];
  const rows: [number, Outcome, string | null][] = JSON.parse(text);
  return rows.map(([atMs, outcome, reasons]) => ({
    atMs,
    outcome,
    codes: reasons === null ? null : (JSON.parse(reasons) as Reason[]).map(({ code }) => code),
  }));
}
