import { expect, it } from 'vitest';
import { runFault } from '#tests/faults/run-fault.ts';
import { whyNoShim } from '#tests/faults/shim.ts';

const missing = whyNoShim();
const why = missing ? ` (skipped: ${missing})` : '';

it.skipIf(missing)(
  `an office that meets one accident after another loses nobody who was answered; without care it would${why}`,
  async () => {
    const found = await runFault('soak', '--tries', '10');
    expect(found).toMatchObject({ tried: 10, lost: 0, undetected: 0 });
    expect(found.acknowledged).toBeGreaterThan(0);
    expect(found.control).toBeGreaterThan(0);
  },
);
