import { type Gazetteer, isUnitOn, keyOf, type Unit, unitsCovering } from '#src/domain/declaration/gazetteer.ts';

/** What somebody may mean. `text` is what is written down; `now` names the unit of that day where the name is a former one. */
export type Suggestion = { text: string; now: string | null };

type Ranked = Suggestion & { rank: number };

/**
 * The places whose name, or a word of it, begins with what was typed, with or without diacritics: provinces of that day
 * first, then former ones, then countries.
 */
export function suggestPlaces(
  gazetteer: Gazetteer,
  typed: string,
  { day, locale, most, scope }: { day: string; locale: 'vi' | 'en'; most: number; scope: 'country' | 'any' },
): Suggestion[] {
  const key = keyOf(typed);
  if (key === '') return [];
  const { atlas } = gazetteer;
  const provinces = scope === 'country' ? [] : atlas.units.flatMap((unit) => rankUnit(gazetteer, unit, key, day));
  const countries = atlas.countries.flatMap(({ also = [], ...country }): Ranked[] => {
    const rank = rankOf([country.vi, country.en, ...also], key);
    return rank === null ? [] : [{ text: country[locale], now: null, rank: rank + 2 }];
  });
  const found = [...provinces, ...countries].toSorted((a, b) => a.rank - b.rank);
  const isFirst = ({ text }: Ranked, at: number) => found.findIndex((other) => other.text === text) === at;
  return found
    .filter(isFirst)
    .slice(0, most)
    .map(({ text, now }) => ({ text, now }));
}

function rankUnit({ atlas }: Gazetteer, unit: Unit, key: string, day: string): Ranked[] {
  const rank = rankOf([unit.name, ...(unit.also ?? [])], key);
  if (rank === null || (unit.from !== undefined && unit.from > day)) return [];
  if (isUnitOn(unit, day)) return [{ text: unit.name, now: null, rank }];
  const now = unitsCovering(atlas, unit, day).map(({ name }) => name);
  // A unit that only grew, or changed its name, is offered as it is called now.
  return now.includes(unit.name) ? [] : [{ text: unit.name, now: now.join(', '), rank: rank + 1 }];
}

/** 0: the name begins so; 4: a later word of it does; null: neither. */
function rankOf(names: readonly string[], key: string): number | null {
  const keys = names.map(keyOf);
  const solid = key.replaceAll(' ', '');
  if (keys.some((name) => name.startsWith(key) || name.replaceAll(' ', '').startsWith(solid))) return 0;
  return keys.some((name) => name.includes(` ${key}`)) ? 4 : null;
}
