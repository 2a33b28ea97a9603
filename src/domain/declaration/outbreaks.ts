import { findPlace, findWholePlace, type Gazetteer, isUnitBetween } from '#src/domain/declaration/gazetteer.ts';
import type { Answers, Questionnaire, RouteStop } from '#src/domain/declaration/questionnaire.ts';
import { foldTokens } from '#src/domain/text/fold.ts';

/** A place with an outbreak: all it was called on its days, and what it covers. Local days, both included; null: open. */
export type Area = { names: string[]; codes: string[]; fromDay: string; toDay: string | null };

export type AreaMatch<A extends Area> = { stop: RouteStop; area: A };

/** Every stop with every area that it may have touched on a day when the area was one. */
export const stopsInAreas = <A extends Area>(stops: readonly RouteStop[], areas: readonly A[]): AreaMatch<A>[] =>
  stops.flatMap((stop) => areas.filter((area) => isIn(stop, area)).map((area) => ({ stop, area })));

function isIn(stop: RouteStop, { names, codes, fromDay, toDay }: Area): boolean {
  if (stop.to < fromDay || (toDay !== null && stop.from > toDay)) return false;
  if (stop.codes?.some((code) => codes.includes(code))) return true;
  // What the host understood as a province or country is that one: "Lào" does not stand in "Lào Cai". A district, or
  // anything else that has no code, is looked for among the words.
  if (stop.codes && codes.length > 0) return false;
  const words = foldTokens(stop.place);
  return names.some((name) => hasWords(words, foldTokens(name)));
}

const hasWords = (text: readonly string[], sought: readonly string[]): boolean =>
  sought.length > 0 && text.some((_, at) => sought.every((word, offset) => text[at + offset] === word));

/**
 * An area from what an official writes, with the meaning of its first day: all units that covered some of it while it was
 * an area, and all that were wholly inside, under all their names. A district or commune ("Chí Linh, Hải Dương") has a
 * name and no code.
 */
export function areaOf(gazetteer: Gazetteer, text: string, fromDay: string, toDay: string | null): Area {
  const place = findWholePlace(gazetteer, text, fromDay);
  if (!place) return { names: [text.split(',')[0]?.trim() || text.trim()], codes: [], fromDay, toDay };
  const { codes } = place;
  if (place.kind === 'country') {
    const { vi, en, also = [] } = place.country;
    return { names: [vi, en, ...also], codes, fromDay, toDay };
  }
  const meant = gazetteer.atlas.units.filter(
    (unit) =>
      unit.of.every((code) => codes.includes(code)) ||
      (unit.of.some((code) => codes.includes(code)) && isUnitBetween(unit, fromDay, toDay)),
  );
  return { names: [...new Set(meant.map(({ name }) => name))], codes, fromDay, toDay };
}

/**
 * Areas as they are put into force: one for each name that was written, with what it covers. Who writes "Hải Dương" keeps
 * that name; a district is called by its own alone. Those that have codes were settled before.
 */
export const settleAreas = (gazetteer: Gazetteer, areas: readonly Area[]): Area[] =>
  areas.flatMap((area) =>
    area.codes.length > 0
      ? [area]
      : area.names.map((name) => {
          const settled = areaOf(gazetteer, name, area.fromDay, area.toDay);
          return settled.codes.length > 0 ? { ...settled, names: [name.trim()] } : settled;
        }),
  );

/**
 * The answers with what their places meant on their days, as far as we know; what was written stays as it is. What a
 * kiosk says about codes does not count.
 */
export function withCodes(gazetteer: Gazetteer, form: Questionnaire, answers: Answers): Answers {
  const dayOf = new Map(
    form.questions.flatMap((question) =>
      question.kind === 'place' && question.on ? [[question.id, answers[question.on]?.day]] : [],
    ),
  );
  return Object.fromEntries(
    Object.entries(answers).map(([id, { codes: _, ...said }]) => {
      const day = dayOf.get(id);
      const codes = said.place === undefined || day === undefined ? [] : codesOf(gazetteer, said.place, [day]);
      const stops = said.stops?.map(({ codes: _claimed, ...stop }) => withStopCodes(gazetteer, stop));
      return [id, { ...said, ...(stops && { stops }), ...(codes.length > 0 && { codes }) }];
    }),
  );
}

/** A stay over a merger may mean either: what the name covered on the first day and what it covered on the last. */
function withStopCodes(gazetteer: Gazetteer, stop: Omit<RouteStop, 'codes'>): RouteStop {
  const codes = codesOf(gazetteer, stop.place, [stop.from, stop.to]);
  return codes.length > 0 ? { ...stop, codes } : stop;
}

const codesOf = (gazetteer: Gazetteer, place: string, days: readonly string[]): string[] => [
  ...new Set(days.flatMap((day) => findPlace(gazetteer, place, day)?.codes ?? [])),
];
