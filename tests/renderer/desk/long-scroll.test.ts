import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPlaces, pageRows, pagesBetween } from '#renderer/desk/log/log-places.ts';
import { scrollHeightOf, toOffset, toScrolled } from '#renderer/desk/log/long-scroll.ts';

const view = 600;
const short = 2_000_000;
const long = 170_000_000;

describe('a scroll bar over more rows than a browser can draw', () => {
  it('is as long as the rows while they fit, and never longer than a browser draws', () => {
    expect([scrollHeightOf(short), scrollHeightOf(long)]).toEqual([short, 8_000_000]);
    expect(toOffset(1234, short, view)).toBe(1234);
  });

  it('reaches both ends, goes pixel by pixel near them, and only forwards in between', () => {
    const last = scrollHeightOf(long) - view;
    expect([toOffset(0, long, view), toOffset(last, long, view)]).toEqual([0, long - view]);
    expect(toOffset(500, long, view)).toBe(500);
    expect(toOffset(last - 500, long, view)).toBe(long - view - 500);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: last - 1 }), (scrolled) => {
        const offset = toOffset(scrolled, long, view);
        expect(toOffset(scrolled + 1, long, view)).toBeGreaterThan(offset);
        expect(toScrolled(offset, long, view)).toBeCloseTo(scrolled, 3);
      }),
    );
  });
});

describe('the map of the book', () => {
  const blocks = [
    { block: 90, rows: 30 },
    { block: 7, rows: 250 },
    { block: 6, rows: 1 },
  ];
  const places = createPlaces({ blockLines: 4096, blocks });

  it('names the block and the page of every row, and nothing outside', () => {
    expect(places.total).toBe(281);
    expect(places.at(0)).toEqual({ block: 90, page: 0, within: 0 });
    expect(places.at(29)).toEqual({ block: 90, page: 0, within: 29 });
    expect(places.at(30)).toEqual({ block: 7, page: 0, within: 0 });
    expect(places.at(30 + pageRows)).toEqual({ block: 7, page: 1, within: 0 });
    expect(places.at(280)).toEqual({ block: 6, page: 0, within: 0 });
    expect([places.at(-1), places.at(281)]).toEqual([null, null]);
    expect(pagesBetween(places, 20, 40)).toEqual([
      { block: 90, page: 0 },
      { block: 7, page: 0 },
    ]);
  });

  it('finds the row of a place, also in a block without rows', () => {
    for (let row = 0; row < places.total; row += 1) {
      const at = places.at(row);
      if (!at) throw new Error(`row ${row} has no place`);
      expect(places.rowAt({ block: at.block, skip: at.page * pageRows + at.within })).toBe(row);
    }
    expect(places.rowAt({ block: 50, skip: 3 })).toBe(30);
    expect(places.rowAt({ block: 100, skip: 0 })).toBe(0);
    expect(places.rowAt({ block: 0, skip: 0 })).toBe(280);
  });
});
