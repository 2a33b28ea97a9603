import { expect, it } from 'vitest';
import { createSightings, REPEAT_MS } from '#renderer/scanner/sightings.ts';

it('reports a code that is held still once in three seconds', () => {
  const { isNews } = createSightings();
  const reports = Array.from({ length: 61 }, (_, frame) => isNews('held', frame * 100));
  expect(reports.flatMap((isReported, frame) => (isReported ? [frame * 100] : []))).toEqual([
    0,
    REPEAT_MS,
    2 * REPEAT_MS,
  ]);
});

it('reports another code at once, and two in turn once each', () => {
  const { isNews } = createSightings();
  expect(['a', 'b', 'a', 'b'].map((text, frame) => isNews(text, frame * 100))).toEqual([true, true, false, false]);
});
