import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('./shim/powerlog.c', import.meta.url));
const library = fileURLToPath(new URL('../../.cache/powerlog.so', import.meta.url));

/** Why the recorder cannot be built here, or null when it can. */
export function whyNoShim(): string | null {
  if (process.platform !== 'linux') return 'LD_PRELOAD is a thing of Linux';
  if (spawnSync('gcc', ['--version']).status === 0) return null;
  return 'gcc is missing (Debian: apt-get install -y gcc libc6-dev)';
}

/** The built recorder, newer than its source. Throws with the compiler's words when it does not compile. */
export function buildShim(): string {
  const isFresh = existsSync(library) && statSync(library).mtimeMs > statSync(source).mtimeMs;
  if (isFresh) return library;
  mkdirSync(fileURLToPath(new URL('../../.cache/', import.meta.url)), { recursive: true });
  const building = `${library}.${process.pid}`;
  const args = ['-O2', '-Wall', '-Wextra', '-Werror', '-shared', '-fPIC', '-o', building, source, '-ldl', '-lpthread'];
  const { status, stderr } = spawnSync('gcc', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the recorder does not compile: ${stderr}`);
  renameSync(building, library);
  return library;
}

/** What a process needs in its environment to be recorded. io_uring would go past every function we stand in for. */
export const shimEnv = (dir: string, logFile: string | null): NodeJS.ProcessEnv => ({
  ...process.env,
  LD_PRELOAD: buildShim(),
  POWERLOG_DIR: dir,
  UV_USE_IO_URING: '0',
  ...(logFile ? { POWERLOG_FILE: logFile } : {}),
});
