import { expect, it } from 'vitest';
import { runFault } from '#tests/faults/run-fault.ts';
import { whyNoShim } from '#tests/faults/shim.ts';

const missing = whyNoShim();
const why = missing ? ` (skipped: ${missing})` : '';

it.skipIf(missing)(
  `a power cut while copies are made and go leaves every promised copy whole; copying the file loses some${why}`,
  async () => {
    const found = await runFault('backup', '--tries', '300');
    expect(found).toMatchObject({ lost: 0, undetected: 0 });
    expect(found.tried).toBeGreaterThanOrEqual(300);
    expect(found.control).toBeGreaterThan(0);
  },
);
