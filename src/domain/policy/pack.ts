import type { Wording } from '#src/domain/declaration/questionnaire.ts';
import type { Rule, Scope } from '#src/domain/policy/rules.ts';
import { localDay } from '#src/domain/register/local-time.ts';

export const packFormat = 2;

export type Letter = { number: string; issuer: string; issuedOn: string; title: string };

/** Shown on the welcome screen. Local days, both included; null is the pack's own first or last day. */
export type Notice = { text: Wording; fromDay: string | null; toDay: string | null };

/** A letter turned into rules: what is asked of whom, where, from when to when. */
export type Pack = {
  format: typeof packFormat;
  id: string;
  letter: Letter;
  /** Where the rules hold that name no scope of their own. */
  scope: Scope;
  /** UTC milliseconds. `toMs` is the last millisecond in force ("đến hết ngày" is 23:59:59.999); null is open-ended. */
  fromMs: number;
  toMs: number | null;
  rules: Rule[];
  notices: Notice[];
};

export const isInForce = (pack: Pick<Pack, 'fromMs' | 'toMs'>, atMs: number): boolean =>
  atMs >= pack.fromMs && (pack.toMs === null || atMs <= pack.toMs);

export const packsInForce = (packs: readonly Pack[], atMs: number): Pack[] =>
  packs.filter((pack) => isInForce(pack, atMs));

/** An order that is the same in whichever order the packs came. */
export const byId = (a: Pick<Pack, 'id'>, b: Pick<Pack, 'id'>): number => (a.id < b.id ? -1 : Number(a.id > b.id));

/** What the packs in force have to say to everybody on this day, oldest letter first. */
export function noticesInForce(packs: readonly Pack[], atMs: number): Wording[] {
  const today = localDay(atMs);
  return packsInForce(packs, atMs)
    .toSorted((a, b) => a.fromMs - b.fromMs || byId(a, b))
    .flatMap(({ notices }) => notices)
    .filter(({ fromDay, toDay }) => (fromDay ?? today) <= today && today <= (toDay ?? today))
    .map(({ text }) => text);
}

const plain = { quote: '', reading: null, scope: null } as const;

/** What offices asked of visitors in 2020-21 where their letter gave no number: above 37.5 °C, 14 days. */
export const usualHealthRules = (): Rule[] => [
  { ...plain, kind: 'temperature', of: 'visitors', operator: 'more-than', tenths: 375, secondAfterMinutes: null },
  { ...plain, kind: 'mask', of: 'visitors' },
  { ...plain, kind: 'sanitiser', of: 'visitors' },
  { ...plain, kind: 'declaration', of: 'visitors', form: 'everyone' },
  { ...plain, kind: 'look-back', days: 14 },
];
