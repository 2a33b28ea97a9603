import { beforeAll, describe, expect, it } from 'vitest';
import { type Recognition, recognise } from '#src/domain/codes/recognise.ts';
import { createRandom } from '#src/node/demo/random.ts';
import { type Damage, judge } from '#tests/domain/codes/corpus/judge.ts';
import { makeCodes, type Sample } from '#tests/domain/codes/corpus/make-codes.ts';
import { cuts, harmful, harmless } from '#tests/domain/codes/corpus/noise.ts';

const { samples, tools } = makeCodes(20_210_707, 560);
const groups = { none: harmless, damaged: harmful, cut: cuts } as const satisfies Record<Damage, object>;

type Reading = { sample: Sample; noise: string; damage: Damage; seen: Recognition };
const readings: Reading[] = [];

beforeAll(() => {
  const random = createRandom(560);
  for (const [group, noises] of Object.entries(groups))
    for (const [noise, apply] of Object.entries(noises))
      for (const sample of samples) {
        const text = apply(sample.text, random);
        const damage = text === sample.text ? 'none' : (group as Damage);
        readings.push({ sample, noise, damage, seen: recognise(text, tools) });
      }
});

describe('560 codes of 14 layouts, each with every noise', () => {
  it('fills in nobody but the holder, ever', () => {
    const wrong = readings.filter(({ sample, seen, damage }) => judge(sample, seen, damage) === 'wrong-person');
    expect(wrong).toEqual([]);
  });

  it('fills in the holder wherever the code is whole', () => {
    const missed = readings.filter(
      ({ sample, seen, damage }) => damage === 'none' && judge(sample, seen, damage) !== 'right',
    );
    expect(missed).toEqual([]);
  });

  it.each(Object.values(groups).flatMap((noises) => Object.keys(noises)))(
    'knows the kind of at least 99 in 100: %s',
    (noise) => {
      const ofThis = readings.filter((reading) => reading.noise === noise);
      const right = ofThis.filter(({ sample, seen, damage }) => judge(sample, seen, damage) === 'right');
      console.log(`${noise}: ${right.length} of ${ofThis.length}`);
      expect(ofThis).toHaveLength(samples.length);
      expect(right.length / ofThis.length).toBeGreaterThanOrEqual(0.99);
    },
  );

  it('calls it a wrong person where the holder is somebody else, for every layout that names one', () => {
    const named = samples.filter(({ kind }) => kind !== 'place');
    const verdicts = named.map((sample) =>
      judge({ ...sample, who: 'somebody else' }, recognise(sample.text, tools), 'none'),
    );
    expect(new Set(verdicts)).toEqual(new Set(['wrong-person']));
  });
});
