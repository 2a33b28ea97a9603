import type { Vehicle } from '#src/domain/register/lines.ts';
import type { Category, Sex } from '#src/domain/register/vocabulary.ts';
import type { Random, Shares } from '#src/node/demo/random.ts';
import { familyNames, givenNames, middleNames } from '#src/node/demo/tables/names.ts';
import { communes, type Province, provinces, streets } from '#src/node/demo/tables/provinces.ts';

export type DemoPerson = {
  id: string;
  name: string;
  sex: Exclude<Sex, 'other'>;
  /** yyyy-mm-dd */
  bornOn: string;
  /** Twelve digits whose province, sex and year agree with the rest. */
  cardNumber: string;
  /** E.164 */
  phone: string;
  address: string;
  vehicle: Vehicle | null;
};

export type DemoStaff = DemoPerson & { department: string };
export type DemoVisitor = DemoPerson & { category: Exclude<Category, 'staff'> };

/** Makes people one after the other; no two share a card number or a plate. */
export function createPeople(random: Random, bornBefore: number): { make(withVehicle: boolean): DemoPerson } {
  const taken = new Set<string>();
  const unique = (make: () => string): string => {
    for (;;) {
      const text = make();
      if (!taken.has(text)) {
        taken.add(text);
        return text;
      }
    }
  };
  return {
    make(withVehicle) {
      const sex = random.chance(0.5) ? 'male' : 'female';
      const home = random.draw(provinces);
      const born = Math.round(random.around(bornBefore - 38, 9));
      const bornOn = `${born}-${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}`;
      return {
        id: random.id(),
        name: makeName(random, sex),
        sex,
        bornOn,
        cardNumber: unique(() => makeCardNumber(random, home, sex, born)),
        phone: `+84${random.draw(mobilePrefixes)}${random.digits(7)}`,
        address: `Số ${random.between(1, 320)}, ${random.pick(streets)}, ${random.pick(communes)}, ${home.name}`,
        vehicle: withVehicle ? makeVehicle(random, home, unique) : null,
      };
    },
  };
}

function makeName(random: Random, sex: 'male' | 'female'): string {
  const words = [random.draw(familyNames), random.draw(middleNames[sex]), random.draw(givenNames[sex])];
  return words.filter((word) => word !== '').join(' ');
}

function makeCardNumber(random: Random, home: Province, sex: 'male' | 'female', born: number): string {
  const century = 2 * Math.floor((born - 1900) / 100) + (sex === 'female' ? 1 : 0);
  return `${home.card}${century}${twoDigits(born % 100)}${random.digits(6)}`;
}

/** Two digits after the trunk 0, all of them whole mobile ranges. */
const mobilePrefixes: Shares<string> = [
  ['91', 3],
  ['94', 2],
  ['98', 4],
  ['97', 4],
  ['96', 3],
  ['90', 3],
  ['93', 2],
  ['35', 2],
  ['36', 2],
  ['37', 2],
  ['38', 2],
  ['39', 2],
  ['70', 1],
  ['79', 1],
  ['83', 1],
  ['86', 2],
];

const carSeries = [...'ABCDEFGHK'];
const motorbikeSeries = [...'BCDEFGHKLMNPSTUVXY'];

function makeVehicle(random: Random, home: Province, unique: (make: () => string) => string): Vehicle {
  const province = random.pick(home.plates);
  if (random.chance(0.28)) {
    return { class: 'car', plate: unique(() => `${province}${random.pick(carSeries)}-${makeTail(random)}`) };
  }
  const series = () => `${random.pick(motorbikeSeries)}${random.between(1, 9)}`;
  return { class: 'motorbike', plate: unique(() => `${province}-${series()} ${makeTail(random)}`) };
}

const makeTail = (random: Random): string => `${random.digits(3)}.${random.digits(2)}`;

/** The office's own car: a blue plate, its number low as those of agencies are. The colour is not in the book. */
export const makeOfficeCar = (random: Random, place: number): Vehicle => ({
  class: 'car',
  plate: `29A-${String(place).padStart(3, '0')}.${random.digits(2)}`,
});

const twoDigits = (value: number): string => String(value).padStart(2, '0');
