import { expect, it } from 'vitest';
import type { Pack } from '#src/domain/policy/pack.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import { rebuild } from '#src/node/sqlite/rebuild.ts';
import { dropWhatCameAfter } from '#tests/sqlite/older-book.ts';
import { makeCheckIn, openOffice } from '#tests/support/office.ts';

/** As it stood in books before letters had rules. */
const firstFormat = {
  id: 'mau-135',
  letter: { number: '135/SYT', issuer: 'Sở Y tế', issuedOn: '2021-06-01', title: 'V/v phòng dịch' },
  fromMs: 0,
  toMs: null,
  health: {
    questionnaire: 'everyone',
    temperatureAboveTenths: 375,
    lookBackDays: 14,
    isMaskRequired: true,
    isSanitiserRequired: true,
  },
  isStaffDeclaring: false,
} as unknown as Pack;

/** A book of schema 40, closed, with one letter in it. */
async function makeOlderBook() {
  const { gatebook, dataDir } = await openOffice({ claim: { isHealthAsked: false } });
  await gatebook.ports.register.write((page) =>
    page.add({ kind: 'policy', actor: 'setup', facts: { pack: firstFormat } }),
  );
  await gatebook.close();
  const db = connect(gatebook.folder.database);
  dropWhatCameAfter(db, 40);
  db.close();
  return { dataDir, path: gatebook.folder.database };
}

it('an older book is taken along: its letter goes on, decisions by it can be run again, and a rebuild finds nothing', async () => {
  const { dataDir, path } = await makeOlderBook();
  const { kiosk, gatebook } = await openOffice({ dataDir });
  expect(kiosk.policies.list()).toMatchObject([{ pack: { id: 'mau-135' }, state: 'in-force', activatedBy: null }]);
  const held = await kiosk.kiosk.checkIn(makeCheckIn({ readings: [376] }));
  expect(held).toMatchObject({ outcome: 'held', reasons: [{ code: 'temperature-high', letter: '135/SYT' }] });
  if (!('visitId' in held)) throw new Error('not written');
  expect(kiosk.policies.replay({ visitId: held.visitId })).toMatchObject({ outcome: 'same' });
  await gatebook.close();
  const db = connect(path);
  expect(rebuild(db).changedTables).toEqual([]);
  db.exec("UPDATE policy_version SET actor = 'somebody'");
  expect(rebuild(db).changedTables).toEqual(['policy_version']);
  db.close();
});
