import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Chromium, findChromium, pathsOf } from '#src/node/chromium.ts';

const APT_MINUTES = 10;

/**
 * Finds a Chromium or gets one: Debian's package when run as root, else Playwright's download, which also serves
 * Ubuntu, whose package is only a pointer to a snap. Throws an error of one sentence that says what to do.
 */
export function ensureChromium(): Chromium {
  const found = findChromium();
  if (found) return found;
  if (process.env['GATEBOOK_CHROMIUM']) {
    throw new Error(
      `GATEBOOK_CHROMIUM names ${process.env['GATEBOOK_CHROMIUM']}, which does not run: correct it or unset it.`,
    );
  }
  for (const attempt of [installFromDebian, installFromPlaywright]) {
    const done = attempt();
    const chromium = done ? findChromium() : null;
    if (chromium) return { path: chromium.path, note: `Chromium: ${chromium.path}, installed now with ${done}` };
  }
  throw new Error(
    'No Chromium was found and none could be installed: install the package "chromium" (as root: apt-get install -y chromium) or Google Chrome, or set GATEBOOK_CHROMIUM to its path.',
  );
}

function installFromDebian(): string | null {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || pathsOf('apt-get').length === 0) return null;
  const isDone = run('apt-get', ['update']) && run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  return isDone ? 'apt-get install chromium' : null;
}

function installFromPlaywright(): string | null {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  const withSystemLibraries = process.getuid?.() === 0 ? ['--with-deps'] : [];
  return run(process.execPath, [cli, 'install', ...withSystemLibraries, 'chromium'])
    ? 'playwright install chromium'
    : null;
}

function run(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync(command, args, { env, stdio: 'ignore', timeout: APT_MINUTES * 60_000 });
  return status === 0;
}
