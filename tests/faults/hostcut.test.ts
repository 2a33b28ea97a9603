import { expect, it } from 'vitest';
import { runFault } from '#tests/faults/run-fault.ts';
import { whyNoShim } from '#tests/faults/shim.ts';

const missing = whyNoShim();
const why = missing ? ` (skipped: ${missing})` : '';

it.skipIf(missing)(
  `a host that a power cut ended keeps its visits, its keys and its word; with plain key files it would not${why}`,
  async () => {
    const found = await runFault('hostcut', '--tries', '60');
    expect(found).toMatchObject({ lost: 0, undetected: 0 });
    expect(found.acknowledged).toBeGreaterThan(0);
    expect(found.control).toBeGreaterThan(0);
  },
);
