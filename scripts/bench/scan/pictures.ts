import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `texts`: what may be read; none where nothing must be. */
export type Sample = { set: string; path: string; texts: string[] };

/** The pictures of a folder with a manifest.jsonl: `{set, path, expected}` a line. None where no folder is named. */
export function listSamples(dir: string | null, most: number): Sample[] {
  if (dir === null) return [];
  const manifest = join(dir, 'manifest.jsonl');
  if (!existsSync(manifest)) throw new Error(`GATEBOOK_QR_DIR: there is no ${manifest}`);
  const samples = readFileSync(manifest, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as { set: string; path: string; expected: string[] | null })
    .map(({ set, path, expected }) => ({ set: set.split('/')[0] ?? set, path, texts: expected ?? [] }));
  const step = Math.max(1, samples.length / most);
  return samples.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}
