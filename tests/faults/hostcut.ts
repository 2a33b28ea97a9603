import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPowerCuts } from '#tests/faults/copies/power-cuts.ts';
import { checkHost, readKeys } from '#tests/faults/host/check-host.ts';
import { listCheckIns } from '#tests/faults/host/office-life.ts';

const working = fileURLToPath(new URL('./host/working.ts', import.meta.url));
const visitsPerLife = 6;

/** Beside the recorded folder: it is no part of what a power cut takes. */
const headsOf = (dir: string): string => join(dirname(dir), 'heads');

/**
 * Power cuts under the whole host: first start, keys, set-up, signed heads, a second life. Whatever it answered is there
 * when it starts again, under the same keys, and no head it handed out is contradicted. The control writes its keys as
 * plain files.
 */
export const hostcut = createPowerCuts<{ visits: string[] }>({
  share: 0.04,
  statesOfControl: 20,
  prepare: async () => ({ visits: listCheckIns(2 * visitsPerLife).map(({ visitId }) => visitId) }),
  work: (dir, _seed, manner) => [working, dir, String(visitsPerLife), headsOf(dir), manner],
  check: (dir, { visits }, promised) => {
    const heads = readFileSync(headsOf(dir), 'utf8').trimEnd().split('\n');
    return checkHost(dir, {
      asked: new Set(visits),
      visits: visits.slice(0, promised.get('visit') ?? 0),
      heads: heads.slice(0, promised.get('head') ?? 0).map((note) => JSON.parse(note) as string),
      keys: promised.size > 0 ? readKeys(join(dirname(dir), 'folder')) : null,
    });
  },
});
