import { type Letter, type Pack, packFormat } from '#src/domain/policy/pack.ts';
import { type Rule, type RuleKind, ruleKinds } from '#src/domain/policy/rules.ts';

/** The first format, of books begun before letters had rules. */
export type FirstPack = {
  id: string;
  letter: Letter;
  fromMs: number;
  toMs: number | null;
  health: {
    questionnaire: string | null;
    temperatureAboveTenths: number | null;
    lookBackDays: number;
    isMaskRequired: boolean;
    isSanitiserRequired: boolean;
  } | null;
  isStaffDeclaring: boolean;
};

/** A pack from a newer Gatebook is refused whole: to leave out what is not understood would be to let people in by it. */
export type UnknownPack = { problem: 'unknown-format'; format: string } | { problem: 'unknown-kind'; kind: string };

export type ReadPack = { ok: true; pack: Pack } | ({ ok: false } & UnknownPack);

/** A pack as a book or a file holds it, in any format known here. The shape of its members is not looked at. */
export function readPack(stored: unknown): ReadPack {
  const given = (stored ?? {}) as Partial<Pack> | FirstPack;
  if (!('format' in given)) {
    return 'health' in given
      ? { ok: true, pack: upgradePack(given as FirstPack) }
      : { ok: false, problem: 'unknown-format', format: '' };
  }
  if (given.format !== packFormat || !Array.isArray(given.rules))
    return { ok: false, problem: 'unknown-format', format: String(given.format) };
  const unknown = given.rules.find((rule) => !isKnown(rule?.kind));
  if (unknown !== undefined)
    return { ok: false, problem: 'unknown-kind', kind: String((unknown as Rule | null)?.kind) };
  return { ok: true, pack: given as Pack };
}

const isKnown = (kind: unknown): kind is RuleKind => (ruleKinds as readonly unknown[]).includes(kind);

/** The same rules as `health` gave: a rule of the first format has no sentence of a letter behind it. */
export function upgradePack({ id, letter, fromMs, toMs, health, isStaffDeclaring }: FirstPack): Pack {
  const of = isStaffDeclaring ? 'everyone' : 'visitors';
  const plain = { quote: '', reading: null, scope: null } as const;
  const rules: Rule[] = [];
  if (health) {
    const { questionnaire: form, temperatureAboveTenths: tenths, lookBackDays: days } = health;
    if (tenths !== null)
      rules.push({ ...plain, kind: 'temperature', of, operator: 'more-than', tenths, secondAfterMinutes: null });
    if (health.isMaskRequired) rules.push({ ...plain, kind: 'mask', of });
    if (health.isSanitiserRequired) rules.push({ ...plain, kind: 'sanitiser', of });
    if (form !== null) rules.push({ ...plain, kind: 'declaration', of, form });
    if (days > 0) rules.push({ ...plain, kind: 'look-back', days });
  }
  return { format: packFormat, id, letter, scope: { kind: 'office' }, fromMs, toMs, rules, notices: [] };
}
