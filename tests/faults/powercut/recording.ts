import { readFileSync } from 'node:fs';

/** One completed operation on the watched folder, in the order in which they happened. Names are paths below it; it itself is ''. */
export type Operation =
  | { kind: 'create'; inode: bigint; name: string }
  | { kind: 'write'; inode: bigint; at: number; data: Buffer }
  | { kind: 'truncate'; inode: bigint; size: number }
  | { kind: 'sync'; inode: bigint }
  | { kind: 'make-folder'; name: string }
  | { kind: 'sync-folder'; name: string }
  | { kind: 'unlink'; name: string }
  | { kind: 'rename' | 'link'; name: string; to: string }
  /** `what` was promised: 'book' unless the process said another word after the number. */
  | { kind: 'acknowledged'; commit: number; what: string };

const headBytes = 40;

/** Reads what the recorder wrote: five 64-bit numbers, a name and data for each record. */
export function readRecording(path: string): Operation[] {
  const bytes = readFileSync(path);
  const operations: Operation[] = [];
  for (let at = 0; at < bytes.length; ) {
    const field = (index: number) => bytes.readBigUInt64LE(at + 8 * index);
    const [nameEnd, dataEnd] = [at + headBytes + Number(field(3)), at + headBytes + Number(field(3) + field(4))];
    const name = bytes.toString('utf8', at + headBytes, nameEnd);
    const data = bytes.subarray(nameEnd, dataEnd);
    operations.push(toOperation(String.fromCharCode(Number(field(0))), field(1), Number(field(2)), name, data));
    at = dataEnd;
  }
  return operations;
}

function toOperation(kind: string, inode: bigint, at: number, name: string, data: Buffer): Operation {
  if (kind === 'c') return { kind: 'create', inode, name };
  if (kind === 'w') return { kind: 'write', inode, at, data };
  if (kind === 't') return { kind: 'truncate', inode, size: at };
  if (kind === 's') return { kind: 'sync', inode };
  if (kind === 'm') return { kind: 'make-folder', name };
  if (kind === 'd') return { kind: 'sync-folder', name };
  if (kind === 'u') return { kind: 'unlink', name };
  if (kind === 'r' || kind === 'l') return { kind: kind === 'r' ? 'rename' : 'link', name, to: data.toString('utf8') };
  if (kind === 'a') {
    const [commit, what = 'book'] = data.toString('utf8').trim().split(' ');
    return { kind: 'acknowledged', commit: Number(commit), what };
  }
  throw new Error(`the recorder knows no "${kind}"`);
}
