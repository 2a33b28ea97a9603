import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const APT_MINUTES = 10;

export type Chromium = {
  readonly path: string;
  /** One line: where it was found, or what was done to get it. */
  readonly note: string;
};

/** Looks for a Chromium that runs: GATEBOOK_CHROMIUM, then the system's, then Playwright's. Installs nothing. */
export function findChromium(): Chromium | null {
  const named = process.env['GATEBOOK_CHROMIUM'];
  if (named) return canRun(named) ? { path: named, note: `Chromium: ${named}, named by GATEBOOK_CHROMIUM` } : null;
  const system = COMMANDS.flatMap(pathsOf).find(canRun);
  if (system) return { path: system, note: `Chromium: ${system}, the system's` };
  const playwrights = playwrightPath();
  return playwrights ? { path: playwrights, note: `Chromium: ${playwrights}, Playwright's` } : null;
}

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

function pathsOf(command: string): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, command)).filter(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// Ubuntu's chromium-browser is there and executable without its snap, and only says that the snap is missing.
function canRun(path: string): boolean {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function playwrightPath(): string | null {
  // Loaded only here: it takes 0.3 s, which `npm start` does not have.
  const { chromium } = createRequire(import.meta.url)('playwright') as typeof import('playwright');
  const path = chromium.executablePath();
  return existsSync(path) && canRun(path) ? path : null;
}
