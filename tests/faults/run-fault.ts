import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { FaultLine } from '#tests/faults/fault.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));

/**
 * Runs one fault in a process of its own, since some of them may take the process with them. Throws with what it said when
 * it ends by anything but its JSON line.
 */
export async function runFault(name: string, ...options: string[]): Promise<FaultLine> {
  const child = spawn(process.execPath, [main, name, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const [stdout, stderr, [code, signal]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code !== 0) throw new Error(`the fault "${name}" ended with ${code ?? signal}: ${stderr}`);
  if (stderr) console.log(stderr.trimEnd());
  console.log(stdout.trimEnd());
  return JSON.parse(stdout) as FaultLine;
}
