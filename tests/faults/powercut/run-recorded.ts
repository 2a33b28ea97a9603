import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '#src/node/demo/random.ts';
import { createDisk } from '#tests/faults/powercut/disk.ts';
import { type Operation, readRecording } from '#tests/faults/powercut/recording.ts';
import { shimEnv } from '#tests/faults/shim.ts';

/**
 * What a recorded process did in `dir`, and the last line it said. The first `standing` of the operations are not its own:
 * they make what stood there before.
 */
export type Run = { operations: Operation[]; standing: number; lastLine: string };

/**
 * Runs `node ARGS` to its end with everything below `dir` recorded. What stands there already is on the disk for certain.
 * Throws when it ends badly, and when the recording is not what then stands on the disk.
 */
export function runRecorded(dir: string, args: readonly string[]): Run {
  const log = `${dir}.recording`;
  rmSync(log, { force: true });
  const before = readStanding(dir);
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, args, {
    env: shimEnv(dir, log),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the recorded process ended with ${status ?? signal}: ${stderr}`);
  const operations = [...before, ...readRecording(log)];
  assertComplete(operations, dir);
  return { operations, standing: before.length, lastLine: stdout.trim().split('\n').at(-1) ?? '' };
}

/** A folder as the operations that would have made it, all of them confirmed by a sync. */
function readStanding(dir: string): Operation[] {
  const operations: Operation[] = [];
  for (const name of globSync('**', { cwd: dir }).sort()) {
    const { ino: inode, isFile } = statOf(join(dir, name));
    if (name === '.' || name.endsWith('-shm')) continue;
    if (!isFile) operations.push({ kind: 'make-folder', name });
    else {
      operations.push({ kind: 'create', inode, name });
      operations.push({ kind: 'write', inode, at: 0, data: readFileSync(join(dir, name)) });
      operations.push({ kind: 'sync', inode });
    }
  }
  const folders = operations.flatMap((one) => (one.kind === 'make-folder' ? [one.name] : []));
  for (const name of ['', ...folders]) operations.push({ kind: 'sync-folder', name });
  return operations;
}

function statOf(path: string): { ino: bigint; isFile: boolean } {
  const found = statSync(path, { bigint: true });
  return { ino: found.ino, isFile: found.isFile() };
}

/** A write that the recorder did not see would be one that no power cut can take: then the whole run means nothing. */
function assertComplete(operations: readonly Operation[], dir: string): void {
  const disk = createDisk();
  for (const operation of operations) disk.apply(operation);
  const { files } = disk.cut('all', createRandom(0));
  const names = globSync('**', { cwd: dir }).filter(
    (name) => !/(-shm|\.ack)$/.test(name) && statSync(join(dir, name)).isFile(),
  );
  const strays = [...files.keys()].filter((name) => !names.includes(name));
  const odd = names.find((name) => !files.get(name)?.equals(readFileSync(join(dir, name)))) ?? strays[0];
  if (odd !== undefined) throw new Error(`the recording is not what stands on the disk: ${odd}`);
}
