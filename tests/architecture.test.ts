import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * The gates of the house, knocked at: a silent gate is found only by planting what it must refuse. All of it is planted
 * in a copy of the sources, so that no run can leave a forbidden file behind in the tree.
 */
const copy = mkdtempSync(join(tmpdir(), 'gatebook-gates-'));
beforeAll(() => {
  for (const path of [
    'src',
    'assets/papers',
    'assets/provinces',
    'renderer',
    'electron',
    'package.json',
    'tsconfig.base.json',
    'biome.json',
  ]) {
    cpSync(path, join(copy, path), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const plant = (path: string, source: string) => writeFileSync(join(copy, path), source);

function run(tool: string, args: string[]): { isClean: boolean; said: string } {
  const bin = resolve('node_modules/.bin', tool);
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: copy, encoding: 'utf8' });
  return { isClean: status === 0, said: `${stdout}${stderr}`.replace(/\s+/g, ' ') };
}
const lint = (...paths: string[]) =>
  run('biome', ['lint', '--colors=off', '--vcs-enabled=false', '--max-diagnostics=none', ...paths]);

const forbidden = [
  ['src/domain', "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n", 'domain imports nothing'],
  ['src/domain', "import type { Kiosk } from '#src/app/kiosk.ts';\nexport type X = Kiosk;\n", 'domain imports nothing'],
  [
    'src/contract',
    "import { createKiosk } from '#src/app/kiosk.ts';\nexport const x = createKiosk;\n",
    'contract imports domain',
  ],
  ['src/app', "import { z } from 'zod';\nexport const x = z;\n", 'app imports domain, contract and app only'],
  [
    'src/app',
    "import { openWriter } from '#src/node/sqlite/open.ts';\nexport const x = openWriter;\n",
    'app imports domain',
  ],
  [
    'src/node',
    "import Database from 'better-sqlite3';\nexport const x = Database;\n",
    'the one door to better-sqlite3',
  ],
  ['src/node', "import { App } from '#renderer/main.tsx';\nexport const x = App;\n", 'never a shell or a screen'],
  [
    'renderer',
    "import { openWriter } from '#src/node/sqlite/open.ts';\nexport const x = openWriter;\n",
    'not the shell',
  ],
  [
    'renderer/kiosk',
    "import { DeskApp } from '#renderer/desk/DeskApp.tsx';\nexport const x = DeskApp;\n",
    'Features never import each other',
  ],
  ['electron', "import { x as y } from '#tests/support/office.ts';\nexport const x = y;\n", 'electron is a thin shell'],
] as const;

describe('the linter', () => {
  it('refuses every planted import, each with the rule it breaks', () => {
    const paths = forbidden.map(([folder], index) => `${folder}/planted-${index}.ts`);
    for (const [index, [, source]] of forbidden.entries()) plant(paths[index] ?? '', source);
    const { isClean, said } = lint(...paths);
    for (const path of paths) rmSync(join(copy, path));
    expect(isClean).toBe(false);
    for (const [index, [folder, , message]] of forbidden.entries()) {
      const [, aboutIt = ''] = said.split(`${folder}/planted-${index}.ts:`);
      expect(aboutIt.slice(0, 200), `${folder}: ${message}`).toContain('noRestrictedImports');
      expect(aboutIt, folder).toContain(message);
    }
  });

  it('lets through what is allowed, so that the refusals above mean something', () => {
    plant('src/app/allowed.ts', "import { kinds } from '#src/domain/journal/kinds.ts';\n\nexport const x = kinds;\n");
    expect(lint('src/app/allowed.ts').isClean).toBe(true);
  });
});

describe('the compiler', () => {
  const unknown = [
    ['src/domain', 'export const x = process.pid;\n', "Cannot find name 'process'"],
    [
      'src/contract',
      "import type { CallContext } from '#src/app/context.ts';\nexport type X = CallContext;\n",
      'TS6307',
    ],
    ['src/app', 'export const x = document.title;\n', "Cannot find name 'document'"],
    ['renderer', 'export const x = process.pid;\n', "Cannot find name 'process'"],
  ] as const;

  /** One file as its folder's own project would have it, without the rest of the folder, which `npm test` compiles anyway. */
  const compile = (folder: string, source: string) => {
    plant(`${folder}/unknown.ts`, source);
    plant(
      `${folder}/alone.json`,
      JSON.stringify({ extends: './tsconfig.json', include: ['unknown.ts'], compilerOptions: { noEmit: true } }),
    );
    return run('tsc', ['-p', `${folder}/alone.json`]);
  };

  it.each(unknown)('knows in %s only what exists there', (folder, source, message) => {
    const { isClean, said } = compile(folder, source);
    expect(isClean).toBe(false);
    expect(said).toContain(message);
    expect(compile(folder, 'export const x = 1;\n')).toMatchObject({ isClean: true });
  });
});

describe('the house', () => {
  const sources = globSync('{src,electron,renderer,scripts,tests}/**/*.{ts,tsx}').filter(
    (path) => !path.includes('planted'),
  );
  const lengths = sources.map((path) => readFileSync(path, 'utf8').split('\n').length).sort((a, b) => a - b);

  it('is small: median file at most 90 lines, none over 300', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(90);
    expect(lengths.at(-1)).toBeLessThanOrEqual(300);
  });

  it('shows nothing that follows the language of the browser, which says 07/05 and AM where it is English', () => {
    const follows = (source: string) =>
      /type="(date|time|datetime-local|month|week|number)"|\.toLocale(Date|Time)?String\(\)|Intl\.\w+\((\)|undefined)/.test(
        source,
      );
    const screens = sources.filter((path) => path.startsWith('renderer/'));
    expect(screens.filter((path) => follows(readFileSync(path, 'utf8')))).toEqual([]);
    for (const planted of ['<input type="time" />', 'at.toLocaleString()', 'new Intl.DateTimeFormat()']) {
      expect(follows(planted), planted).toBe(true);
    }
  });

  it('contains what it needs: nothing points at the folder shared with other teams', () => {
    const outside = ['..', 'shared'].join('/');
    const pointing = [...sources, 'package.json', 'biome.json', ...globSync('*.config.ts')].filter((path) =>
      readFileSync(path, 'utf8').includes(outside),
    );
    expect(pointing).toEqual([]);
  });
});
