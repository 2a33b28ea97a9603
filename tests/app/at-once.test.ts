import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { createKiosk } from '#src/app/kiosk.ts';
import { startGatebook } from '#src/node/start.ts';
import { makeCheckIn, makeFolder, openOffice } from '#tests/support/office.ts';

it('two who ask for the demo office at once both get it, filled once', async () => {
  const gatebook = await startGatebook({ dataDir: makeFolder() });
  const { setup } = createKiosk(gatebook.ports);
  const answers = await Promise.allSettled([setup.tryDemo(), setup.tryDemo()]);
  expect(answers).toEqual([1, 2].map(() => ({ status: 'fulfilled', value: { outcome: 'claimed' } })));
  expect(await setup.tryDemo()).toEqual({ outcome: 'already-claimed' });
  await gatebook.close();
});

it('an export that is asked for again while it is being made is one whole file', async () => {
  const { kiosk, guard, gatebook } = await openOffice();
  for (let number = 1; number <= 40; number += 1) {
    const document = { kind: 'other' as const, number: `A${number}` };
    await kiosk.kiosk.checkIn(makeCheckIn({ person: { ...makeCheckIn().person, document } }));
  }
  const order = {
    commandId: randomUUID(),
    fromAt: '2021-07-07T00:00:00+07:00',
    toAt: '2021-07-08T00:00:00+07:00',
    requester: 'Công an phường',
    document: '12/CV',
    purpose: 'Truy vết',
  };
  const answers = await Promise.all([1, 2, 3].map(() => kiosk.desk.exportPeriod(order, guard)));
  const [first] = answers;
  if (first?.outcome !== 'made') throw new Error('not made');
  expect(answers).toEqual([first, first, first]);
  expect(parse(readFileSync(join(gatebook.folder.exports, first.fileName)), { bom: true, columns: true })).toHaveLength(
    40,
  );
});
