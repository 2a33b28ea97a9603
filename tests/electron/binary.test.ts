import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findElectron } from '#scripts/electron-binary.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** node_modules/electron as its installer leaves it. */
async function makePackage(files: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'gatebook-electron-'));
  folders.push(folder);
  await mkdir(join(folder, 'dist'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

const installed = {
  'package.json': '{"version":"45.4.1"}',
  'path.txt': 'electron',
  'dist/version': '45.4.1',
  'dist/electron': '',
};

describe('the Electron binary', () => {
  it('is where its installer said', async () => {
    const folder = await makePackage(installed);
    expect(findElectron(folder)).toBe(`${folder}/dist/electron`);
  });

  it.each<[string, Partial<typeof installed>]>([
    ['was never installed', { 'package.json': installed['package.json'] }],
    ['is of another version', { ...installed, 'dist/version': '44.0.0' }],
    [
      'has lost its version',
      { 'package.json': installed['package.json'], 'path.txt': 'electron', 'dist/electron': '' },
    ],
    [
      'was only half unpacked',
      { 'package.json': installed['package.json'], 'path.txt': 'electron', 'dist/version': '45.4.1' },
    ],
  ])('is not there when it %s', async (_why, files) => {
    expect(findElectron(await makePackage(files))).toBeNull();
  });

  it('is not there without the package', () => {
    expect(findElectron('/nowhere')).toBeNull();
  });
});
