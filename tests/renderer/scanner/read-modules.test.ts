import { describe, expect, it } from 'vitest';
import { findCodeGrid } from '#renderer/scanner/code-grid.ts';
import { evenOut, halve, type Luma, sharpen, toLuma } from '#renderer/scanner/luma.ts';
import { readModules } from '#renderer/scanner/read-modules.ts';
import { emptyFrame, type Frame, steadyFilm } from '#scripts/bench/scan/film.ts';
import type { Condition } from '#scripts/bench/scan/scene.ts';
import { readAlone, readClean } from '#tests/renderer/scanner/read-clean.ts';

/** The first picture of a film, and its text. */
function filmOf(condition: Condition, seed: number): { picture: Luma; text: string } {
  const { frames, text } = steadyFilm(condition, seed, 1);
  const [frame] = [...frames] as [Frame];
  return { picture: toLuma({ ...frame, data: frame.rgba }), text };
}

const even = (picture: Luma) => evenOut(halve(picture), 12);
const sharp = (picture: Luma) => evenOut(sharpen(halve(picture), 3, 8), 14);

describe('readModules', () => {
  it.each<[string, Condition, number, (picture: Luma) => Luma]>([
    ['with glare on one of its corners', 'glare', 1, even],
    ['with a shadow across it and glare on a corner', 'mix', 15, even],
    ['in a dark room', 'lowlight', 7, even],
    ['far out of focus', 'defocus', 10, sharp],
    ['out of focus and moved', 'mix', 8, sharp],
    ['on folded paper', 'paper', 5, even],
  ])('reads a code %s, which the decoder alone does not', async (_, condition, seed, view) => {
    const { picture, text } = filmOf(condition, seed);
    expect([...(await readModules(picture, view(picture), readClean))]).toEqual([text]);
    expect([...(await readAlone(picture))]).toEqual([]);
  });

  it('reads nothing in a room without a code', async () => {
    for (const seed of [1, 2, 3]) {
      const frame = emptyFrame(seed);
      const picture = toLuma({ ...frame, data: frame.rgba });
      for (const view of [even, sharp]) expect([...(await readModules(picture, view(picture), readClean))]).toEqual([]);
    }
  });

  it('does not make up what glare hides: the decoder says that too much is missing', async () => {
    const { picture } = filmOf('glare', 2);
    expect(findCodeGrid(sharp(picture))).not.toBeNull();
    expect([...(await readModules(picture, sharp(picture), readClean))]).toEqual([]);
  });
});
