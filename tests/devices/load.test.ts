import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { adaptersOf, loadDevices } from '#src/node/devices.ts';
import { makeFolder } from '#tests/support/office.ts';

const own = {
  format: 1,
  kind: 'scanner',
  id: 'scanner-own',
  name: { vi: 'Máy quét của cơ quan', en: 'The office’s scanner' },
  usb: [{ vendorId: 1504, productId: 5889 }],
  baudRate: 9600,
  dataBits: 8,
  stopBits: 1,
  parity: 'none',
  encoding: 'utf-8',
  lineEnd: '\r',
  quietMs: null,
  maxBytes: 4096,
};

it('the devices that come along are all good', () => {
  const { profiles, refused } = loadDevices(makeFolder());
  expect(refused).toEqual([]);
  expect(profiles.map(({ kind }) => kind)).toEqual(['scanner', 'scanner', 'thermometer', 'thermometer', 'thermometer']);
});

it('a file of the office is one more device, or another one in the place of ours', () => {
  const dataDir = makeFolder();
  mkdirSync(join(dataDir, 'devices'));
  writeFileSync(join(dataDir, 'devices', 'own.json'), JSON.stringify(own));
  writeFileSync(join(dataDir, 'devices', 'ours.json'), JSON.stringify({ ...own, id: 'scanner-9600', lineEnd: '\n' }));
  const known = loadDevices(dataDir);
  expect(known.refused).toEqual([]);
  expect(known.profiles).toHaveLength(6);
  expect(known.profiles.find(({ id }) => id === 'scanner-9600')?.lineEnd).toBe('\n');
  expect(adaptersOf(known)).toContainEqual({ vendorId: 1504, productId: 5889 });
});

it.each([
  ['nothing', ''],
  ['no object', '[]'],
  ['an unknown setting', JSON.stringify({ ...own, command: 'rm' })],
  ['a format of tomorrow', JSON.stringify({ ...own, format: 2 })],
  ['a speed no line has', JSON.stringify({ ...own, baudRate: 9_600_000 })],
  [
    'a pattern that could hang',
    JSON.stringify({
      ...own,
      kind: 'thermometer',
      maxBytes: 64,
      value: { pattern: '(a+)+(?<value>x)' },
      unit: 'celsius',
      stable: null,
    }),
  ],
])('%s is refused by its name, and the others are there', (_what, text) => {
  const dataDir = makeFolder();
  mkdirSync(join(dataDir, 'devices'));
  writeFileSync(join(dataDir, 'devices', 'wrong.json'), text);
  const { profiles, refused } = loadDevices(dataDir);
  expect(refused).toMatchObject([{ file: 'wrong.json' }]);
  expect(profiles).toHaveLength(5);
});
