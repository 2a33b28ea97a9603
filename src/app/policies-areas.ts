import type { Gazetteer } from '#src/domain/declaration/gazetteer.ts';
import { type Area, settleAreas } from '#src/domain/declaration/outbreaks.ts';
import type { Pack } from '#src/domain/policy/pack.ts';

/** The pack with what the names of its areas under outbreak cover on their days, before and after the merger. */
export const settlePack = (gazetteer: Gazetteer, pack: Pack): Pack => ({
  ...pack,
  rules: pack.rules.map((rule) =>
    rule.kind === 'outbreak-areas' ? { ...rule, areas: settleAreas(gazetteer, rule.areas) } : rule,
  ),
});

const areasOf = (pack: Pack): Area[] =>
  pack.rules.flatMap((rule) => (rule.kind === 'outbreak-areas' ? rule.areas : []));

/** Names that are no province, city or country: a district, or a slip of the pen. The door looks for the words alone. */
export const unknownPlacesOf = (settled: Pack): string[] => [
  ...new Set(areasOf(settled).flatMap(({ names, codes }) => (codes.length > 0 ? [] : names))),
];
