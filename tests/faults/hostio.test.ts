import { expect, it } from 'vitest';
import { runFault } from '#tests/faults/run-fault.ts';
import { whyNoShim } from '#tests/faults/shim.ts';

const missing = whyNoShim();
const why = missing ? ` (skipped: ${missing})` : '';

it.skipIf(missing)(
  `a host whose disk fails keeps what it answered and its word; one that answers all the same does not${why}`,
  async () => {
    const found = await runFault('hostio', '--tries', '24');
    expect(found).toMatchObject({ lost: 0, undetected: 0 });
    expect(found.acknowledged).toBeGreaterThan(0);
    expect(found.control).toBeGreaterThan(0);
  },
);
