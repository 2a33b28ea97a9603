import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const electronDir = fileURLToPath(new URL('../node_modules/electron/', import.meta.url));

/**
 * The executable that Electron's own installer left, or null. Never asks the package itself: importing `electron` outside
 * of Electron starts a download. `ELECTRON_OVERRIDE_DIST_PATH` means what it means to Electron.
 */
export function findElectron(dir: string = electronDir): string | null {
  const read = (name: string) => {
    const file = `${dir}/${name}`;
    return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
  };
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const name = read('path.txt') ?? (override ? 'electron' : null);
  if (!name) return null;
  if (!override && read('dist/version')?.replace(/^v/, '') !== JSON.parse(read('package.json') ?? '{}').version)
    return null;
  const binary = `${override ?? `${dir}/dist`}/${name}`;
  return existsSync(binary) ? binary : null;
}

const patienceMs = 90_000;

/**
 * Finds Electron, or lets its own installer fetch it from where it is published: 100 MB that do not come from the package
 * registry. Says in one line what happened; null when it cannot be had, which is no error: the Node shell does the same.
 */
export async function tryInstallElectron(
  say: (line: string) => void,
  timeoutMs: number = patienceMs,
): Promise<string | null> {
  const found = findElectron();
  if (found) return found;
  const problem = await runInstaller(timeoutMs);
  const installed = findElectron();
  say(installed ? `Electron was fetched: ${installed}` : `Electron cannot be fetched here (${problem}).`);
  return installed;
}

/** What kept it from installing; its own output is a stack trace and helps nobody at a door. */
function runInstaller(timeoutMs: number): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`${electronDir}install.js`], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors = (errors + text).slice(-4096);
    });
    child.on('error', (error) => resolve(error.message));
    child.on('close', (_code, signal) => resolve(signal ? `no answer in ${timeoutMs / 1000} s` : readProblem(errors)));
  });
}

const readProblem = (errors: string) =>
  /\b(?:E[A-Z]{4,}|HTTP Error \d+|Response code \d+)/.exec(errors)?.[0] ??
  errors
    .split('\n', 1)[0]
    ?.replace(/^\w*Error: /, '')
    .slice(0, 120) ??
  '';
