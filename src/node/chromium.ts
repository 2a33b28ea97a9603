import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

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

export function pathsOf(command: string): string[] {
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
