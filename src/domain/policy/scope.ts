import type { Facts } from '#src/domain/policy/facts.ts';
import { byId, type Pack, packsInForce } from '#src/domain/policy/pack.ts';
import { healthKinds, type Rule, type RuleOf, type Scope, type Whom } from '#src/domain/policy/rules.ts';

/** Who comes, and where to: all that decides which rules speak to them. */
export type Whereabouts = Pick<Facts, 'isStaff' | 'department' | 'gathering'>;

/** A rule with the pack that it stands in. */
export type Ordered<R extends Rule = Rule> = { pack: Pack; rule: R };

export const scopeOf = (pack: Pick<Pack, 'scope'>, rule: Rule): Scope => rule.scope ?? pack.scope;

export const isOfKind =
  <K extends Rule['kind']>(kind: K) =>
  (ordered: Ordered): ordered is Ordered<RuleOf<K>> =>
    ordered.rule.kind === kind;

/** The rules in force that speak to somebody, by pack. With the health module switched off those about health are not among them. */
export function rulesFor(packs: readonly Pack[], who: Whereabouts, atMs: number): Ordered[] {
  const inForce = packsInForce(packs, atMs).toSorted(byId);
  const all = inForce.flatMap((pack) =>
    pack.rules.filter((rule) => speaksTo(pack, rule, who)).map((rule) => ({ pack, rule })),
  );
  const isHealthOff = all.some(({ rule }) => rule.kind === 'health-off');
  return isHealthOff ? all.filter(({ rule }) => !healthKinds.includes(rule.kind)) : all;
}

function speaksTo(pack: Pack, rule: Rule, who: Whereabouts): boolean {
  if ('of' in rule && !isMeant(rule.of, who.isStaff)) return false;
  // Its scope is whom it lets in, so that it speaks to everybody else.
  if (rule.kind === 'receiving-departments') return true;
  return covers(scopeOf(pack, rule), who);
}

const isMeant = (whom: Whom, isStaff: boolean): boolean => whom === 'everyone' || isStaff === (whom === 'staff');

export function covers(scope: Scope, { department, gathering }: Whereabouts): boolean {
  switch (scope.kind) {
    case 'office':
      return true;
    case 'departments':
      return department !== null && scope.departments.includes(department);
    case 'rooms':
      return gathering !== null && gathering.room !== null && scope.rooms.includes(gathering.room);
    case 'outside':
      return gathering?.where === 'outside';
  }
}
