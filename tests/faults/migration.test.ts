import { expect, it } from 'vitest';
import { runFault } from '#tests/faults/run-fault.ts';
import { whyNoShim } from '#tests/faults/shim.ts';

const missing = whyNoShim();
const why = missing ? ` (skipped: ${missing})` : '';

it.skipIf(missing)(
  `a power cut in a migration leaves the book whole and a whole copy of how it was; a plain file copy is torn${why}`,
  async () => {
    const found = await runFault('migration', '--tries', '300');
    expect(found).toMatchObject({ lost: 0, undetected: 0 });
    expect(found.tried).toBeGreaterThanOrEqual(300);
    expect(found.control).toBeGreaterThan(0);
  },
);
