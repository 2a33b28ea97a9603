import type { Random } from '#src/node/demo/random.ts';
import { createNames } from '#tests/faults/powercut/names.ts';
import type { Operation } from '#tests/faults/powercut/recording.ts';

type Change = Extract<Operation, { kind: 'write' | 'truncate' }>;
/** One inode: what its last completed sync made durable, and what was asked of it since. */
export type File = { id: number; syncs: number; durable: Buffer; pending: Change[] };

/** How the disk treats what no sync has confirmed. */
export type Fate = 'all' | 'none' | 'prefix' | 'random';
/** Files by their path, and every folder but the first. `key` tells states apart without comparing their bytes. */
export type CrashState = { files: Map<string, Buffer>; folders: string[]; key: string };

const sectorBytes = 512;

/**
 * A disk that may be unplugged at any moment. Durable is the data of a file up to its last completed sync, and the names
 * in a folder up to the last sync of that folder; anything later may be kept, torn at a sector or dropped, in any
 * combination for data and in order for the names. By inode, not by name: a file that was removed and made again is
 * another file.
 */
export function createDisk() {
  const inodes = new Map<bigint, File>();
  const names = createNames();
  let made = 0;
  const fileOf = (inode: bigint) => {
    const file = inodes.get(inode);
    if (!file) throw new Error('an operation on a file whose creation was not recorded');
    return file;
  };
  return {
    apply(operation: Operation): void {
      if (operation.kind === 'create') {
        made += 1;
        const file = { id: made, syncs: 0, durable: Buffer.alloc(0), pending: [] };
        inodes.set(operation.inode, file);
        names.addFile(operation.name, file);
      } else if (operation.kind === 'make-folder') names.addFolder(operation.name);
      else if (operation.kind === 'unlink') names.remove(operation.name);
      else if (operation.kind === 'rename' || operation.kind === 'link')
        names.carry(operation.name, operation.to, operation.kind);
      else if (operation.kind === 'write' || operation.kind === 'truncate')
        fileOf(operation.inode).pending.push(operation);
      else if (operation.kind === 'sync') settle(fileOf(operation.inode));
      else if (operation.kind === 'sync-folder') names.sync(operation.name);
    },
    cut(fate: Fate, random: Random): CrashState {
      const standing = names.cut(fate, random);
      const files = new Map<string, Buffer>();
      const keys = [...standing.folders];
      for (const [name, file] of standing.files) {
        const { data, key } = cutFile(file, fate, random);
        files.set(name, data);
        keys.push(`${name}:${file.id}:${file.syncs}:${key}`);
      }
      return { files, folders: standing.folders, key: keys.join('|') };
    },
  };
}

function settle(file: File): void {
  file.durable = change(file.durable, file.pending);
  file.pending = [];
  file.syncs += 1;
}

function cutFile(file: File, fate: Fate, random: Random): { data: Buffer; key: string } {
  if (file.pending.length === 0 || fate === 'none') return { data: file.durable, key: 'none' };
  if (fate === 'all') return { data: change(file.durable, file.pending), key: `all${file.pending.length}` };
  const kept: Change[] = [];
  const key: string[] = [];
  const prefix = random.between(0, file.pending.length);
  for (const [index, one] of file.pending.entries()) {
    const draw = fate === 'prefix' ? (index < prefix ? 0 : index === prefix ? 0.5 : 1) : random.next();
    if (draw < 0.4) kept.push(one);
    else if (draw < 0.6) kept.push(...tear(one, random));
    key.push(draw < 0.4 ? 'k' : draw < 0.6 ? `t${kept.length}${random.between(0, 9999)}` : '-');
  }
  return { data: change(file.durable, kept), key: key.join('') };
}

/** Sectors are written whole or not at all, and in no order. */
function tear(one: Change, random: Random): Change[] {
  if (one.kind === 'truncate') return random.chance(0.5) ? [one] : [];
  const sectors: Change[] = [];
  for (let from = 0; from < one.data.length; ) {
    const to = Math.min(one.data.length, from + sectorBytes - ((one.at + from) % sectorBytes));
    if (random.chance(0.5)) sectors.push({ ...one, at: one.at + from, data: one.data.subarray(from, to) });
    from = to;
  }
  return sectors;
}

/** A later write that was kept leaves a hole of zeroes where an earlier one was dropped. */
function change(durable: Buffer, changes: readonly Change[]): Buffer {
  let size = durable.length;
  let most = size;
  for (const one of changes) {
    size = one.kind === 'truncate' ? one.size : Math.max(size, one.at + one.data.length);
    most = Math.max(most, size);
  }
  const bytes = Buffer.alloc(most);
  durable.copy(bytes);
  let end = durable.length;
  for (const one of changes) {
    if (one.kind === 'truncate') {
      if (one.size < end) bytes.fill(0, one.size, end);
      end = one.size;
    } else {
      one.data.copy(bytes, one.at);
      end = Math.max(end, one.at + one.data.length);
    }
  }
  return bytes.subarray(0, size);
}
