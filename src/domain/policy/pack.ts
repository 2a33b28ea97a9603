/** A letter turned into rules: what is asked of whom, from when to when. */

export type HealthRules = {
  /** The questionnaire's id, or null when nothing is declared. */
  questionnaire: string | null;
  /** A reading above this many tenths of a degree Celsius holds the visit; null: not measured. */
  temperatureAboveTenths: number | null;
  lookBackDays: number;
  isMaskRequired: boolean;
  isSanitiserRequired: boolean;
};

/** What offices asked for in 2020-21 where their letter gave no number: 37.5 °C, 14 days. */
export const usualHealthRules: HealthRules = {
  questionnaire: 'everyone',
  temperatureAboveTenths: 375,
  lookBackDays: 14,
  isMaskRequired: true,
  isSanitiserRequired: true,
};

export type Pack = {
  id: string;
  letter: { number: string; issuer: string; issuedOn: string; title: string };
  /** UTC milliseconds. `toMs` is the last millisecond in force; null is open-ended. */
  fromMs: number;
  toMs: number | null;
  /** Null: the pack says nothing about health. */
  health: HealthRules | null;
  /** Staff with a badge are asked the health questions too. */
  isStaffDeclaring: boolean;
};

export const isInForce = (pack: Pack, atMs: number): boolean =>
  atMs >= pack.fromMs && (pack.toMs === null || atMs <= pack.toMs);

export const packsInForce = (packs: readonly Pack[], atMs: number): Pack[] =>
  packs.filter((pack) => isInForce(pack, atMs));
