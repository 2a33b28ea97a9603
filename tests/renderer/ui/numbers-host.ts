import type { GatebookClient, Inputs } from '#src/contract/contract.ts';
import type { NumbersAnswer } from '#src/contract/numbers.ts';
import { categories } from '#src/domain/register/vocabulary.ts';

const figures = (visits: number): NumbersAnswer['current']['figures'] => ({
  visits,
  people: visits + 9,
  admitted: visits - 2,
  refused: 2,
  byHour: Array.from({ length: 24 }, (_, hour) => (hour === 8 ? visits - 3 : hour === 9 ? 3 : 0)),
  byDay: [{ day: '2021-07-07', visits }],
  byDepartment: [
    { name: '=Phòng Kế hoạch', visits: visits - 1 },
    { name: null, visits: 1 },
    { name: 'Thanh tra', visits: 0 },
  ],
  byCategory: categories.map((category, index) => ({ category, visits: index === 0 ? visits : 0 })),
  mostInside: { people: 31, at: '2021-07-07T09:10:00.000+07:00' },
  waits: { decided: 4, medianMs: 300_000, longestMs: 3_900_000, waiting: 1 },
  refusals: [
    { code: 'temperature-high', visits: 2 },
    { code: null, visits: 1 },
  ],
  temperatures: {
    measured: 40,
    readings: 43,
    limited: 40,
    above: 2,
    limits: [375],
    byTenth: [
      { tenths: 366, visits: 38, above: 0 },
      { tenths: 381, visits: 2, above: 2 },
    ],
  },
});

const today = { from: '2021-07-07', to: '2021-07-07', until: '2021-07-07T10:30:00.000+07:00' };
const yesterday = { from: '2021-07-06', to: '2021-07-06', until: '2021-07-06T10:30:00.000+07:00' };

/** A host that counts 1240 today and 1200 yesterday, whatever it is asked; `asked` is what it was. */
export function createNumbersHost() {
  const asked: Inputs['numbers']['of'][] = [];
  const of = async (input: Inputs['numbers']['of']): Promise<NumbersAnswer> => {
    asked.push(input);
    return {
      days: { from: today.from, to: today.to },
      bookFrom: '2021-07-06',
      current: { ...today, figures: figures(1240) },
      before: { ...yesterday, figures: figures(1200) },
    };
  };
  return { asked, numbers: { of } as unknown as GatebookClient['numbers'] };
}
