import type { PresentPerson } from '#src/contract/presence.ts';
import { compareByGivenName } from '#src/domain/text/names.ts';

export type Department = { name: string | null; people: PresentPerson[] };

const collator = new Intl.Collator('vi');

/** The list as it is walked: department after department, in each by given name; who is nowhere in particular comes last. */
export function groupByDepartment(people: readonly PresentPerson[]): Department[] {
  const groups = Map.groupBy(people, ({ visit }) => visit.departmentName);
  return [...groups]
    .map(([name, members]) => ({
      name,
      people: members.toSorted((a, b) => compareByGivenName(a.visit.name, b.visit.name)),
    }))
    .sort((a, b) => compareDepartments(a.name, b.name));
}

function compareDepartments(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return collator.compare(a, b);
}

/** People of these visits, companions included. */
export const countHeads = (people: readonly PresentPerson[]): number =>
  people.reduce((sum, { visit }) => sum + 1 + visit.companions, 0);
