import { describe, expect, it } from 'vitest';
import { median, p95, toFigure } from '#scripts/bench/figure.ts';

const measured = { figure: 'x', value: 50, unit: 'ms', baseline: 100, n: 3, seed: 1 };

describe('a figure', () => {
  it('meets a goal on the ratio at the bound and misses it beyond', () => {
    expect(toFigure({ ...measured, goal: 'ratio>=0.5' })).toMatchObject({ ratio: 0.5, ok: true });
    expect(toFigure({ ...measured, goal: 'ratio>=0.51' })).toMatchObject({ ratio: 0.5, ok: false });
    expect(toFigure({ ...measured, goal: 'ratio<=0.5' })).toMatchObject({ ok: true });
    expect(toFigure({ ...measured, goal: 'ratio<=0.49' })).toMatchObject({ ok: false });
  });

  it('measures a goal on the value against the value', () => {
    expect(toFigure({ ...measured, goal: 'value<=50' })).toMatchObject({ ok: true });
    expect(toFigure({ ...measured, goal: 'value<=49.9' })).toMatchObject({ ok: false });
  });

  it('measures a goal on the size against the value without its sign', () => {
    expect(toFigure({ ...measured, value: -2, goal: '|value|<=2' })).toMatchObject({ value: -2, ok: true });
    expect(toFigure({ ...measured, value: -2.1, goal: '|value|<=2' })).toMatchObject({ ok: false });
  });

  it('never meets a goal on a ratio without a baseline, or with nothing measured', () => {
    expect(toFigure({ ...measured, baseline: null, goal: 'ratio<=2' })).toMatchObject({ ratio: null, ok: false });
    expect(toFigure({ ...measured, value: Number.NaN, goal: 'value<=2' })).toMatchObject({ ok: false });
  });

  it('says these nine things, in this order', () => {
    const figure = toFigure({ ...measured, value: 1.23456, baseline: null, goal: 'value<=2' });
    expect(JSON.stringify(figure)).toBe(
      '{"figure":"x","value":1.235,"unit":"ms","baseline":null,"ratio":null,"goal":"value<=2","ok":true,"n":3,"seed":1}',
    );
  });
});

describe('the middle and the tail', () => {
  it('take the middle value, or the mean of the two in the middle', () => {
    expect(median([5])).toBe(5);
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it('take the value that 95 of 100 do not exceed', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(p95(hundred)).toBe(95);
    expect(p95([7])).toBe(7);
    expect(p95(Array.from({ length: 20 }, (_, index) => index + 1))).toBe(19);
  });
});
