import { expect, it } from 'vitest';
import { runFault } from '#tests/faults/run-fault.ts';
import { whyNoShim } from '#tests/faults/shim.ts';

const missing = whyNoShim();
const why = missing ? ` (skipped: ${missing})` : '';

it.skipIf(missing)(
  `a power cut at any moment loses no acknowledged line; NORMAL would have lost some${why}`,
  async () => {
    const found = await runFault('powercut', '--tries', '300');
    expect(found).toMatchObject({ lost: 0, undetected: 0 });
    expect(found.tried).toBeGreaterThanOrEqual(300);
    expect(found.acknowledged).toBeGreaterThan(0);
    expect(found.control).toBeGreaterThan(0);
  },
);
