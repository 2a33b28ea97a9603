import type { Category } from '#src/domain/register/vocabulary.ts';
import type { Random } from '#src/node/demo/random.ts';

/** Hours of the day; `wobble` is how far a day strays from the habit. */
export type Worker = {
  id: string;
  department: string;
  comes: number;
  goes: number;
  wobble: number;
  lunchOut: number;
  errand: number;
  overtime: number;
};

export type Caller = {
  id: string;
  category: Exclude<Category, 'staff'>;
  presence: number;
  department: string;
  isSlow: boolean;
  hasVehicle: boolean;
};

export type People = { workers: Worker[]; watchmen: Worker[]; callers: Caller[] };

const departments = ['mot-cua', 'van-phong', 'ke-hoach', 'khoa-hoc', 'cong-nghe', 'so-huu', 'thanh-tra'];
const presence = { citizen: 0.12, guest: 0.2, courier: 0.6, contractor: 0.2, driver: 0.6 };
const categories = [
  ['citizen', 62],
  ['guest', 18],
  ['contractor', 7],
  ['courier', 7],
  ['driver', 6],
] as const;

/** Two in five work here, four of them by night; everybody has habits of their own. */
export function makePeople(random: Random, size: number): People {
  const workerCount = Math.round(size * 0.4);
  const all = Array.from({ length: workerCount }, (_, index) => makeWorker(random, index));
  const callers = Array.from({ length: size - workerCount }, (_, index) => makeCaller(random, index));
  return { watchmen: all.slice(0, 4), workers: all.slice(4), callers };
}

const range = (random: Random, least: number, most: number): number => least + random.next() * (most - least);

function makeWorker(random: Random, index: number): Worker {
  const lunch = random.next();
  return {
    id: `staff-${index}`,
    department: random.pick(departments),
    comes: random.around(7.7, 0.2),
    goes: random.around(17.1, 0.25),
    wobble: range(random, 0.08, 0.35),
    lunchOut: lunch < 0.7 ? range(random, 0.02, 0.2) : lunch < 0.9 ? range(random, 0.4, 0.7) : 0.9,
    errand: range(random, 0.02, 0.12),
    overtime: random.chance(0.15) ? 0.15 : 0.02,
  };
}

function makeCaller(random: Random, index: number): Caller {
  const category = random.draw(categories);
  return {
    id: `caller-${index}`,
    category,
    presence: presence[category],
    department: category === 'citizen' && random.chance(0.6) ? 'mot-cua' : random.pick(departments),
    isSlow: random.chance(0.2),
    hasVehicle: category === 'courier' || category === 'driver' || random.chance(0.6),
  };
}
