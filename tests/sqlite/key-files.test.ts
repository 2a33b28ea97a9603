import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DataFolderError } from '#src/node/data-folder.ts';
import { openCodeKeys, openPepper } from '#src/node/keys/key-files.ts';
import { makeFolder } from '#tests/support/office.ts';

it('makes keys that only this user may read, and finds the same ones again', () => {
  const dir = makeFolder();
  const bytes = Uint8Array.of(1, 2, 3);
  const signature = openCodeKeys(dir).sign(bytes);
  expect(openCodeKeys(dir).verify(bytes, signature)).toBe(true);
  expect(openPepper(dir)).toEqual(openPepper(dir));
  for (const name of ['codes-ed25519.pem', 'pin-pepper']) expect(statSync(join(dir, name)).mode & 0o077).toBe(0);
});

it('refuses what is left of a key after a power cut, and says what to do: an empty pepper would fit no PIN', () => {
  const dir = join(makeFolder(), 'keys');
  mkdirSync(dir);
  for (const name of ['codes-ed25519.pem', 'pin-pepper']) writeFileSync(join(dir, name), '');
  for (const open of [openCodeKeys, openPepper]) {
    expect(() => open(dir)).toThrow(DataFolderError);
    expect(() => open(dir)).toThrow(/is damaged; put it back from a copy of this data folder/);
  }
});
