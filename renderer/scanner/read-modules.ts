import { findCodeGrid } from '#renderer/scanner/code-grid.ts';
import { drawCode, marginModules, sampleModules } from '#renderer/scanner/code-modules.ts';
import { unblur, unblurAgain } from '#renderer/scanner/equaliser.ts';
import type { Luma } from '#renderer/scanner/luma.ts';

/** Reads a code that is drawn clean and fills the picture. */
export type ReadClean = (drawn: Luma) => Promise<Set<string>>;

/**
 * For a code that a decoder does not see: looks for its grid where two of its squares are, takes each module from all its
 * pixels instead of one, undoes the blur it learns from the modules that all codes share, and has the decoder read the code
 * drawn anew. The decoder's own error correction decides, so nothing is read that is not there. `even` is the picture at
 * half the size, evened (luma.ts).
 */
export async function readModules(picture: Luma, even: Luma, readClean: ReadClean): Promise<Set<string>> {
  const grid = findCodeGrid(even);
  if (!grid) return new Set();
  const modules = sampleModules(picture, grid, picture.width / even.width);
  const size = modules.side - 2 * marginModules;
  const plain = unblur(modules, { radius: 0, belief: 0.01 });
  const ways = [
    () => plain,
    () => unblur(modules, { radius: 1, belief: 0.02 }),
    () => {
      let values = unblur(modules, { radius: 2, belief: 0.02 });
      for (const belief of [0.005, 0.005, 0.003]) values = unblurAgain(modules, values, { radius: 3, belief });
      return values;
    },
  ];
  for (const way of ways) {
    const texts = await readClean(drawCode(way(), size));
    if (texts.size > 0) return texts;
  }
  return new Set();
}
