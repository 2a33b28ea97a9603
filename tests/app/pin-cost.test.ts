import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createKiosk } from '#src/app/kiosk.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import { startGatebook } from '#src/node/start.ts';
import { makeFolder, officeClaim, openOffice } from '#tests/support/office.ts';

const inTheBook = '$argon2id$v=19$m=65536,t=3,p=1$';

function hashesIn(path: string): string[] {
  const db = connect(path);
  const hashes = db.prepare<[], string>('SELECT hash FROM credential').pluck().all();
  db.close();
  return hashes;
}

it('a PIN costs argon2id over 64 MiB in three passes', async () => {
  const gatebook = await startGatebook({ dataDir: makeFolder() });
  await createKiosk(gatebook.ports).setup.claim(officeClaim);
  const hashes = hashesIn(gatebook.folder.database);
  await gatebook.close();
  expect(hashes.map((hash) => hash.slice(0, inTheBook.length))).toEqual([inTheBook, inTheBook]);
});

it('it costs less in tests alone: no source of the product says another cost', async () => {
  const { gatebook } = await openOffice();
  expect(hashesIn(gatebook.folder.database).filter((hash) => hash.startsWith(inTheBook))).toEqual([]);
  const naming = globSync('{src,electron,scripts}/**/*.{ts,cts}').filter((path) =>
    /pinCost|createPinHasher/i.test(readFileSync(path, 'utf8')),
  );
  expect(naming.toSorted()).toEqual(['src/node/keys/pins.ts', 'src/node/ports.ts', 'src/node/start.ts']);
});
