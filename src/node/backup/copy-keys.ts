import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyWhole, makePrivateFolder } from '#src/node/durable-files.ts';

const machineFile = 'machine-id';

const keyNames = (dir: string): string[] =>
  existsSync(join(dir, 'keys')) ? readdirSync(join(dir, 'keys')).filter((name) => !name.endsWith('.partial')) : [];

/** What one folder of keys has and another needs, as paths below both. */
const keyFiles = (dir: string): string[] => [...keyNames(dir).map((name) => join('keys', name)), machineFile];

/**
 * Puts the keys and the machine's name beside the copies: a book without them cannot check its signatures, its PINs or the
 * codes that were handed out. So whoever has the copies has the keys.
 */
export function copyKeys(root: string, backups: string): void {
  makePrivateFolder(join(backups, 'keys'));
  for (const file of keyFiles(root)) {
    if (!isSameFile(join(root, file), join(backups, file))) copyWhole(join(root, file), join(backups, file));
  }
}

/** Brings back the keys that a data folder lacks. A key that is there is never touched. Answers what was brought back. */
export function restoreMissingKeys(backups: string, root: string): string[] {
  const missing = keyFiles(backups).filter((file) => existsSync(join(backups, file)) && !existsSync(join(root, file)));
  for (const file of missing) {
    makePrivateFolder(dirname(join(root, file)));
    copyWhole(join(backups, file), join(root, file));
  }
  return missing;
}

const isSameFile = (one: string, other: string): boolean =>
  existsSync(other) && readFileSync(one).equals(readFileSync(other));
