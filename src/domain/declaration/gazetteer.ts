import { foldTokens } from '#src/domain/text/fold.ts';

/**
 * A province or centrally-run city as it was from one day to another (inclusive; absent: always, or still). `code` is the
 * statistics office's: after the merger of 1 July 2025 the same two digits may mean another unit. `of` says which of the
 * 63 units of before it covers, by the prefix of their citizens' cards, whose meaning never changes.
 */
export type Unit = {
  code: string;
  name: string;
  isCity: boolean;
  of: string[];
  from?: string;
  until?: string;
  also?: string[];
};

export type Country = { code: string; vi: string; en: string; also?: string[] };

export type Atlas = { units: Unit[]; countries: Country[] };

/** What a name meant on a day. `codes`: card prefixes of provinces, or one ISO 3166 code of a country. */
export type Place =
  | { kind: 'province'; unit: Unit; codes: string[]; isFormer: boolean }
  | { kind: 'country'; country: Country; codes: string[] };

/** Whether it was one on any of these days, both included; `last` null: up to now and on. */
export const isUnitBetween = ({ from, until }: Unit, first: string, last: string | null): boolean =>
  (from === undefined || last === null || from <= last) && (until === undefined || first <= until);

export const isUnitOn = (unit: Unit, day: string): boolean => isUnitBetween(unit, day, day);

/** The units of a day that cover some of what `unit` covers: Hải Dương's on a day of today is Hải Phòng. */
export const unitsCovering = (atlas: Atlas, unit: Unit, day: string): Unit[] =>
  atlas.units.filter((other) => isUnitOn(other, day) && other.of.some((code) => unit.of.includes(code)));

export const keyOf = (text: string): string => foldTokens(text).join(' ');

/** All that units and countries are called, by the folded name. */
export type Gazetteer = {
  atlas: Atlas;
  units: ReadonlyMap<string, Unit[]>;
  countries: ReadonlyMap<string, Country>;
};

export function createGazetteer(atlas: Atlas): Gazetteer {
  const units = new Map<string, Unit[]>();
  for (const unit of atlas.units) {
    for (const key of new Set([unit.name, ...(unit.also ?? [])].map(keyOf)))
      units.set(key, [...(units.get(key) ?? []), unit]);
  }
  const names = atlas.countries.flatMap((country) =>
    [country.vi, country.en, ...(country.also ?? [])].map((name) => [keyOf(name), country] as const),
  );
  return { atlas, units, countries: new Map(names) };
}

// What stands before a name and is no part of it. The city of Hồ Chí Minh has it in its name, which is found first.
const titles = ['tinh', 'thanh pho', 'tp', 'nuoc'];
const separators = /[,;()/\n]+/;

/**
 * Finds what people write: names without diacritics, with "tỉnh" or "TP." before them, at the end of an address
 * ("Chí Linh, Hải Dương"), a two-digit code (with its meaning on that day) or the three digits of a card. A name that was
 * given up still means what it meant. Null: nothing that we know; it stays as it was written.
 */
export function findPlace(gazetteer: Gazetteer, text: string, day: string): Place | null {
  // The whole first, for names with a mark inside them; then the largest part, which a Vietnamese address has at its end.
  for (const part of [text, ...text.split(separators).toReversed()]) {
    const found = findWholePlace(gazetteer, part, day) ?? findByEnding(gazetteer, keyOf(part), day);
    if (found) return found;
  }
  return null;
}

/** The same for a text that is a name, with or without a title, or a code, and nothing more. */
export function findWholePlace(gazetteer: Gazetteer, text: string, day: string): Place | null {
  const { atlas, units, countries } = gazetteer;
  const coded = findByCode(atlas, text.trim(), day);
  if (coded) return coded;
  const key = keyOf(text);
  for (const name of [key, withoutTitle(key)]) {
    const unit = pickOf(units.get(name) ?? [], day);
    if (unit) return toPlace(unit, day);
    const country = countries.get(name);
    if (country) return { kind: 'country', country, codes: [country.code] };
  }
  return null;
}

function findByCode({ units }: Atlas, text: string, day: string): Place | null {
  const isOfCard = /^\d{3}$/.test(text);
  const same = units.filter(({ code, of }) => (isOfCard ? of.length === 1 && of[0] === text : code === text));
  const unit = pickOf(same, day);
  return unit ? toPlace(unit, day) : null;
}

/** Provinces only: "Lào" stands at the end of many names. */
function findByEnding({ units }: Gazetteer, key: string, day: string): Place | null {
  const words = key.split(' ');
  const ending = words.map((_, at) => words.slice(at).join(' ')).find((end) => units.has(end));
  const unit = ending === undefined ? undefined : pickOf(units.get(ending) ?? [], day);
  return unit ? toPlace(unit, day) : null;
}

/** The unit of that day, else the last one that had the name. */
const pickOf = (units: readonly Unit[], day: string): Unit | undefined =>
  units.find((unit) => isUnitOn(unit, day)) ?? units.at(-1);

const toPlace = (unit: Unit, day: string): Place => ({
  kind: 'province',
  unit,
  codes: unit.of,
  isFormer: !isUnitOn(unit, day),
});

function withoutTitle(key: string): string {
  const title = titles.find((one) => key.startsWith(`${one} `));
  return title ? key.slice(title.length + 1) : key;
}
