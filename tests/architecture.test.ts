import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';

/** The gates of the house, knocked at: a silent gate is found only by planting what it must refuse. */
const planted: string[] = [];
const plant = (path: string, source: string) => {
  writeFileSync(path, source);
  planted.push(path);
};
afterEach(() => {
  for (const path of planted.splice(0)) rmSync(path, { force: true });
});

const run = (tool: string, args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`node_modules/.bin/${tool}`, ...args], {
    encoding: 'utf8',
  });
  return { isClean: status === 0, said: `${stdout}${stderr}` };
};
const lint = (path: string) => run('biome', ['lint', '--colors=off', path]);
const compile = (project: string) => run('tsc', ['-b', project]);

const forbidden = [
  [
    'src/domain/planted.ts',
    "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n",
    'domain imports nothing',
  ],
  [
    'src/domain/planted.ts',
    "import type { Kiosk } from '#src/app/kiosk.ts';\nexport type X = Kiosk;\n",
    'domain imports nothing',
  ],
  [
    'src/contract/planted.ts',
    "import { createKiosk } from '#src/app/kiosk.ts';\nexport const x = createKiosk;\n",
    'contract imports domain',
  ],
  [
    'src/app/planted.ts',
    "import { z } from 'zod';\nexport const x = z;\n",
    'app imports domain, contract and app only',
  ],
  [
    'src/app/planted.ts',
    "import { openWriter } from '#src/node/sqlite/open.ts';\nexport const x = openWriter;\n",
    'app imports domain',
  ],
  [
    'src/node/planted.ts',
    "import Database from 'better-sqlite3';\nexport const x = Database;\n",
    'the one door to better-sqlite3',
  ],
  [
    'src/node/planted.ts',
    "import { App } from '#renderer/main.tsx';\nexport const x = App;\n",
    'never a shell or a screen',
  ],
  [
    'renderer/planted.ts',
    "import { openWriter } from '#src/node/sqlite/open.ts';\nexport const x = openWriter;\n",
    'not the shell',
  ],
  [
    'renderer/kiosk/planted.ts',
    "import { DeskApp } from '#renderer/desk/DeskApp.tsx';\nexport const x = DeskApp;\n",
    'Features never import each other',
  ],
  [
    'electron/planted.ts',
    "import { x as y } from '#tests/support/office.ts';\nexport const x = y;\n",
    'electron is a thin shell',
  ],
] as const;

describe('the linter', () => {
  it.each(forbidden)('refuses in %s: %s', (path, source, message) => {
    plant(path, source);
    const { isClean, said } = lint(path);
    expect(isClean).toBe(false);
    expect(said).toContain('noRestrictedImports');
    expect(said.replace(/\s+/g, ' ')).toContain(message);
  });

  it('lets through what is allowed, so that the refusals above mean something', () => {
    plant('src/app/planted.ts', "import { kinds } from '#src/domain/journal/kinds.ts';\n\nexport const x = kinds;\n");
    expect(lint('src/app/planted.ts')).toMatchObject({ isClean: true });
  });
});

describe('the compiler', () => {
  it.each([
    ['src/domain', 'export const x = process.pid;\n', "Cannot find name 'process'"],
    ['src/app', 'export const x = document.title;\n', "Cannot find name 'document'"],
    ['src/contract', "import { createKiosk } from '#src/app/kiosk.ts';\nexport const x = createKiosk;\n", 'TS6307'],
    ['renderer', "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n", 'Cannot find'],
  ])('does not know in %s what is not there', (project, source, message) => {
    plant(`${project}/planted.ts`, source);
    const { isClean, said } = compile(project);
    expect(isClean).toBe(false);
    expect(said).toContain(message);
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

  it('contains what it needs: nothing points at the folder shared with other teams', () => {
    const outside = ['..', 'shared'].join('/');
    const pointing = [...sources, 'package.json', 'biome.json', ...globSync('*.config.ts')].filter((path) =>
      readFileSync(path, 'utf8').includes(outside),
    );
    expect(pointing).toEqual([]);
  });
});
