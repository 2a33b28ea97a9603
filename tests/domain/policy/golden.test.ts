import { describe, expect, it } from 'vitest';
import { nobody } from '#src/domain/policy/facts.ts';
import type { Pack } from '#src/domain/policy/pack.ts';
import { judge } from '#src/domain/policy/verdict.ts';
import { loadTemplates } from '#src/node/templates.ts';
import { type GoldenCase, goldenCases } from '#tests/domain/policy/golden-cases.ts';
import { forms } from '#tests/domain/policy/letters.ts';
import { healthyAnswers } from '#tests/support/office.ts';

const letters = loadTemplates(new URL('../../../assets/', import.meta.url));

function run({ letter, at, facts }: GoldenCase, packs: readonly Pack[] = letters) {
  const atMs = Date.parse(`${at}+07:00`);
  const healthy = {
    ...nobody(atMs),
    declaration: { form: 'everyone', version: 1, answers: healthyAnswers },
    readings: [{ tenths: 366, atMs }],
    isMaskWorn: true,
    isSanitised: true,
  };
  const { outcome, reasons } = judge(
    packs.filter(({ id }) => id === letter),
    forms,
    { ...healthy, ...facts },
    atMs,
  );
  return { outcome, codes: reasons.map(({ code }) => code) };
}

const failuresUnder = (packs: readonly Pack[]) =>
  goldenCases.filter((row) => {
    const { outcome, codes } = run(row, packs);
    return outcome !== row.expected || codes.join() !== row.codes.join();
  });

/** A misreading of the letters, rule by rule. */
const misread = (change: (rule: Pack['rules'][number]) => Pack['rules'][number]): Pack[] =>
  letters.map((pack) => ({ ...pack, rules: pack.rules.map(change) }));

describe('the golden table of the five letters', () => {
  it('has at least 120 boundary cases, each once', () => {
    expect(new Set(goldenCases.map((row) => JSON.stringify(row))).size).toBe(goldenCases.length);
    expect(goldenCases.length).toBeGreaterThanOrEqual(120);
  });

  it.each(
    goldenCases.map(
      (row, index) => [`${index} ${row.letter} at ${row.at}: ${row.codes.join(', ') || 'let in'}`, row] as const,
    ),
  )('%s', (_name, row) => {
    expect(run(row)).toEqual({ outcome: row.expected, codes: row.codes });
  });
});

describe('a careless reading is caught by the table', () => {
  it('that takes "more than" for "at least", or the other way round', () => {
    const swapped = { 'more-than': 'at-least', 'at-least': 'more-than' } as const;
    const packs = misread((rule) => ('operator' in rule ? { ...rule, operator: swapped[rule.operator] } : rule));
    expect(failuresUnder(packs).length).toBeGreaterThan(10);
  });

  it('that lets one more of each department in', () => {
    const packs = misread((rule) => (rule.kind === 'staff-share' ? { ...rule, mostPercent: 60 } : rule));
    expect(failuresUnder(packs).length).toBeGreaterThan(3);
  });

  it('that counts the building instead of the meeting', () => {
    const packs = misread((rule) => (rule.kind === 'people-in-office' ? { ...rule, counted: 'everybody' } : rule));
    expect(failuresUnder(packs).length).toBeGreaterThan(3);
  });

  it('that takes the two outside for two indoors', () => {
    const packs = misread((rule) =>
      rule.kind === 'people-outside' ? { ...rule, kind: 'people-in-office', counted: 'everybody', scope: null } : rule,
    );
    expect(failuresUnder(packs).length).toBeGreaterThan(3);
  });

  it.each([-1, 1])('that moves the ends by %i ms', (byMs) => {
    const packs = letters.map((pack) => ({ ...pack, fromMs: pack.fromMs + byMs, toMs: pack.toMs && pack.toMs + byMs }));
    expect(failuresUnder(packs).length).toBeGreaterThan(1);
  });

  it('that drops a unit, so that everybody has to be urgent', () => {
    const packs = misread((rule) => (rule.kind === 'urgent-only' ? { ...rule, scope: null } : rule));
    expect(failuresUnder(packs).length).toBeGreaterThan(0);
  });
});
