import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** One file of receipts. `from`: its first line; `again`: 0, or which of several that begin with the same line. */
export type Segment = { path: string; name: string; from: number; again: number };

const segmentName = /^receipts-(\d{12})(?:-(\d{1,6}))?\.log$/;

/** In the order in which they were begun. A folder that is not there has none; throws when it cannot be read. */
export function listSegments(dir: string): Segment[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .flatMap((name) => {
      const [, from, again] = segmentName.exec(name) ?? [];
      return from === undefined ? [] : [{ path: join(dir, name), name, from: Number(from), again: Number(again ?? 0) }];
    })
    .sort((a, b) => a.from - b.from || a.again - b.again);
}

/** A name that was not used yet: what stands there, whole or torn, is never written to again. */
export function nameSegment(dir: string, from: number): string {
  for (let again = 0; ; again += 1) {
    const path = join(dir, `receipts-${String(from).padStart(12, '0')}${again === 0 ? '' : `-${again}`}.log`);
    if (!existsSync(path)) return path;
  }
}
