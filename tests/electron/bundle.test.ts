import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
let folder: string;

/** Builds the shell into a folder that has nothing else of this project but what is shipped beside it. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatebook-bundle-'));
  const electronVite = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  await run(process.execPath, [electronVite, 'build', '--outDir', join(folder, 'out')], { cwd: root });
  const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { dependencies: object };
  for (const path of ['package.json', 'assets', ...Object.keys(dependencies).map((name) => `node_modules/${name}`)]) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await symlink(join(root, path), join(folder, path));
  }
  await mkdir(join(folder, 'out/renderer'), { recursive: true });
  await writeFile(join(folder, 'out/renderer/index.html'), '<!doctype html>');
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

const start = async (dataDir: string) => {
  const main = join(folder, 'out/main/main.js');
  const runner = join(import.meta.dirname, 'bundle-runner.ts');
  const { stdout, stderr } = await run(process.execPath, [runner, main, '--data', dataDir], { timeout: 50_000 });
  return { ...JSON.parse(stdout.split('\n')[0] ?? ''), stderr };
};

describe('the built shell', () => {
  it('keeps the book, exports it from its own worker, and closes', async () => {
    const dataDir = join(folder, 'data');
    const report = await start(dataDir);
    expect(report).toMatchObject({ checkIn: 'admitted', page: 200, exit: 0, export: { outcome: 'made', rows: 1 } });
    expect(report.export.text).toContain('Nguyễn Văn A');
    expect(report.windows).toEqual([['load app://gatebook/']]);
    expect(report.done).toContain(`userData ${join(dataDir, 'electron')}`);
  }, 60_000);

  it('says what is wrong with the data folder, on screen and on the line, and ends', async () => {
    const file = join(folder, 'a file, not a folder');
    await writeFile(file, '');
    await chmod(file, 0o400);
    const report = await start(file);
    expect(report).toMatchObject({ windows: [], exit: 1 });
    expect(report.done.at(-1)).toContain('Sổ Cổng: cannot write to the data folder');
    expect(report.stderr).toContain('gatebook: cannot write to the data folder');
  }, 60_000);

  it('has a preload of one file that asks for Electron alone', async () => {
    const preload = await readFile(join(folder, 'out/preload/preload.cjs'), 'utf8');
    expect(preload.match(/require\([^)]*\)/g)).toEqual(['require("electron")']);
  });
});
