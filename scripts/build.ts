import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What each part of the product is built from and with. */
const parts = {
  renderer: {
    sources: [
      'renderer/**/*',
      'src/domain/**/*.ts',
      'src/contract/**/*.ts',
      'vite.renderer.config.ts',
      'lingui.config.ts',
    ],
    command: ['vite', 'build', '-c', 'vite.renderer.config.ts'],
    result: 'out/renderer/index.html',
  },
  electron: {
    sources: ['electron/**/*.ts', 'src/**/*.ts', 'electron.vite.config.ts'],
    command: ['electron-vite', 'build', '-c', 'electron.vite.config.ts'],
    result: 'out/main/main.js',
  },
} as const;

const stampOf = (name: string) => `out/.built-${name}`;

/** Builds the part when a source changed since the last build. Throws an Error of one sentence when the build fails. */
export function buildIfStale(name: keyof typeof parts): 'built' | 'fresh' {
  const { sources, command, result } = parts[name];
  const key = keyOf(sources);
  if (existsSync(result) && existsSync(stampOf(name)) && readFileSync(stampOf(name), 'utf8') === key) return 'fresh';
  const [tool, ...args] = command;
  // Through this Node: the tool's own first line would take the system's, which may be too old.
  const { status, stdout, stderr } = spawnSync(process.execPath, [`node_modules/.bin/${tool}`, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the ${name} does not build:\n${stdout}\n${stderr}`);
  mkdirSync('out', { recursive: true });
  writeFileSync(stampOf(name), key);
  return 'built';
}

function keyOf(patterns: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of globSync([...patterns, 'package-lock.json']).sort()) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of Object.keys(parts) as (keyof typeof parts)[]) console.log(`${name}: ${buildIfStale(name)}`);
}
