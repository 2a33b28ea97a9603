import { expect, it } from 'vitest';
import { runFault } from '#tests/faults/run-fault.ts';
import { whyNoShim } from '#tests/faults/shim.ts';

const missing = whyNoShim();
const why = missing ? ` (skipped: ${missing})` : '';

it.skipIf(missing)(
  `a failing disk takes nothing that was acknowledged; a host that swallows the error loses lines${why}`,
  async () => {
    const found = await runFault('iofault', '--tries', '120');
    expect(found).toMatchObject({ lost: 0, undetected: 0 });
    expect(found.acknowledged).toBeGreaterThan(0);
    expect(found.control).toBeGreaterThan(0);
  },
);
