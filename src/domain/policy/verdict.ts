import type { Questionnaire } from '#src/domain/declaration/questionnaire.ts';
import type { Breach, Case } from '#src/domain/policy/breaches/breach.ts';
import { breachesOfLimit, breachesOfShare } from '#src/domain/policy/breaches/counts.ts';
import { breachesOfDeclaration, breachesOfTemperature } from '#src/domain/policy/breaches/health.ts';
import { breachesOfOutbreaks } from '#src/domain/policy/breaches/outbreaks.ts';
import { reasonsOfCaps } from '#src/domain/policy/breaches/own-caps.ts';
import { breachesOfHours, breachesOfReceiving, breachesOfUrgency } from '#src/domain/policy/breaches/reception.ts';
import type { Facts } from '#src/domain/policy/facts.ts';
import type { Pack } from '#src/domain/policy/pack.ts';
import { outcomeOf, type Reason, type Verdict } from '#src/domain/policy/reasons.ts';
import { type Rule, type RuleKind, ruleKinds } from '#src/domain/policy/rules.ts';
import { type Ordered, rulesFor } from '#src/domain/policy/scope.ts';
import { mildnessOf } from '#src/domain/policy/strictness.ts';

type Judged = Ordered & { breaches: Breach[] };
type Broken = Ordered & { breach: Breach };

/** No letter asks for it: without a clock to believe in, nobody can say that a code is still good. */
export const clockSuspect: Reason = { code: 'clock-suspect', effect: 'hold', pack: '', letter: '', rule: null };

/** The kiosk shows it like any other reason, so it does not say why. */
const guardFirst: Reason = { code: 'guard-first', effect: 'hold', pack: '', letter: '', rule: null };

/**
 * Pure: the same packs, forms and facts at the same moment give the same verdict for ever, in whichever order the packs
 * come, so a decision can be replayed. Each rule is held against the facts by itself; so the strictest wins.
 */
export function judge(packs: readonly Pack[], forms: readonly Questionnaire[], facts: Facts, atMs: number): Verdict {
  const byKind = Map.groupBy(judgeEach(packs, forms, facts, atMs), ({ rule }) => matterOf(rule));
  const reasons = [...byKind.values()].flatMap(toReasons).toSorted(byRule);
  reasons.push(...reasonsOfCaps(facts));
  if (facts.isClockSuspect) reasons.push(clockSuspect);
  if (facts.isWatched) reasons.push(guardFirst);
  return { outcome: outcomeOf(reasons), reasons };
}

function judgeEach(packs: readonly Pack[], forms: readonly Questionnaire[], facts: Facts, atMs: number): Judged[] {
  const byPack = Map.groupBy(rulesFor(packs, facts, atMs), ({ pack }) => pack);
  return [...byPack.values()].flatMap((samePack) =>
    samePack.map(({ pack, rule }) => ({ pack, rule, breaches: breachesOf(rule, { facts, forms, samePack }) })),
  );
}

function breachesOf(rule: Rule, given: Case): Breach[] {
  switch (rule.kind) {
    case 'people-in-office':
    case 'people-in-room':
    case 'people-outside':
      return breachesOfLimit(rule, given.facts);
    case 'staff-share':
      return breachesOfShare(rule, given.facts);
    case 'urgent-only':
      return breachesOfUrgency(given.facts);
    case 'receiving-departments':
      return breachesOfReceiving(given);
    case 'hours':
      return breachesOfHours(given);
    case 'declaration':
      return breachesOfDeclaration(rule, given);
    case 'temperature':
      return breachesOfTemperature(rule, given);
    case 'mask':
      return given.facts.isMaskWorn === false ? [{ code: 'no-mask', effect: 'hold' }] : [];
    case 'sanitiser':
      return given.facts.isSanitised === false ? [{ code: 'not-sanitised', effect: 'hold' }] : [];
    case 'outbreak-areas':
      return breachesOfOutbreaks(rule, given);
    // What these say is asked, shown or allowed (obligations.ts); nobody can break it at the door.
    case 'look-back':
    case 'distance':
    case 'proof-accepted':
    case 'pass-reentry':
    case 'scan':
    case 'health-off':
      return [];
  }
}

const matterOf = (rule: Rule): string =>
  rule.kind === 'people-in-office' ? `${rule.kind} ${rule.counted}` : rule.kind;

/** All that the letters say on one matter: one reason for each thing that is wrong, from the strictest of them. */
function toReasons(onMatter: readonly Judged[]): Reason[] {
  const broken = onMatter.flatMap(({ pack, rule, breaches }) => breaches.map((breach) => ({ pack, rule, breach })));
  const byWrong = Map.groupBy(broken, ({ breach }) => `${breach.code} ${breach.question ?? ''}`);
  return [...byWrong.values()].map((same) => ({
    ...toReason(same.toSorted(byStrictness)[0] as Broken, onMatter),
    ...longestWaitOf(same),
  }));
}

/** A second reading has to satisfy every letter, so it is due after the longest of their waits. */
function longestWaitOf(same: readonly Broken[]): Pick<Reason, 'againAtMs'> {
  const waits = same.flatMap(({ breach: { againAtMs } }) => againAtMs ?? []);
  return waits.length > 0 ? { againAtMs: Math.max(...waits) } : {};
}

function toReason({ pack, rule, breach }: Broken, onMatter: readonly Judged[]): Reason {
  const others = Map.groupBy(onMatter, (judged) => judged.pack);
  others.delete(pack);
  const also = [...others].map(([other, judged]) => ({
    pack: other.id,
    letter: other.letter.number,
    isBroken: judged.some(({ breaches }) => breaches.length > 0),
  }));
  const { code, effect, ...details } = breach;
  const letters = { pack: pack.id, letter: pack.letter.number, rule: rule.kind };
  return { code, effect, ...letters, also, ...details };
}

const byStrictness = (a: Broken, b: Broken): number =>
  Number(a.breach.effect === 'hold') - Number(b.breach.effect === 'hold') || mildnessOf(a.rule) - mildnessOf(b.rule);

const rank = (rule: RuleKind | null | undefined): number => (rule ? ruleKinds.indexOf(rule) : ruleKinds.length);

/** In the order of the kinds; within a kind as found, so that answers stay in the order of their form. */
const byRule = (a: Reason, b: Reason): number => rank(a.rule) - rank(b.rule);
