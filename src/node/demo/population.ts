import type { Office } from '#src/domain/register/lines.ts';
import { departmentOfSeven } from '#src/node/demo/office.ts';
import {
  createPeople,
  type DemoPerson,
  type DemoStaff,
  type DemoVisitor,
  makeOfficeCar,
} from '#src/node/demo/people.ts';
import type { Random, Shares } from '#src/node/demo/random.ts';

/** Fewer than this make no office: seven in one department, some in the others, and somebody to visit them. */
export const fewestPeople = 30;

export type Population = { staff: DemoStaff[]; visitors: DemoVisitor[]; makePerson(): DemoPerson };

const sevenExactly = 7;
const staffShare = 0.4;

const visitorCategories: Shares<DemoVisitor['category']> = [
  ['citizen', 62],
  ['guest', 18],
  ['contractor', 7],
  ['courier', 7],
  ['driver', 6],
];

/** `people` different persons, two in five of them staff. */
export function makePopulation(random: Random, office: Office, size: number, bornBefore: number): Population {
  const people = createPeople(random, bornBefore);
  const count = Math.max(fewestPeople, size);
  const staffCount = Math.round(count * staffShare);
  const staff = Array.from({ length: staffCount }, (_, index) => ({
    ...people.make(false),
    department: departmentOf(office, index),
  }));
  const visitors = Array.from({ length: count - staffCount }, (_, index) => {
    // The first of each are there in the smallest office too.
    const category = visitorCategories[index]?.[0] ?? random.draw(visitorCategories);
    const person = people.make(category === 'courier' || random.chance(0.6));
    if (category !== 'driver') return { ...person, category };
    return { ...person, category, vehicle: makeOfficeCar(random, index) };
  });
  return { staff, visitors, makePerson: () => people.make(false) };
}

function departmentOf({ departments }: Office, index: number): string {
  const others = departments.filter((_, place) => place !== departmentOfSeven);
  const place = index < sevenExactly ? departments[departmentOfSeven] : others[index % others.length];
  return (place as { id: string }).id;
}
