import { unlinkSync } from 'node:fs';
import { constants } from 'node:os';

/** How the n-th operation of a kind fails. `short`: half of it is written and the call says so. */
export type Sabotage = {
  kind: 'write' | 'sync';
  how: 'ENOSPC' | 'EIO' | 'short';
  isForEver: boolean;
};

export const sabotages: readonly Sabotage[] = [
  { kind: 'write', how: 'ENOSPC', isForEver: false },
  { kind: 'write', how: 'ENOSPC', isForEver: true },
  { kind: 'write', how: 'EIO', isForEver: false },
  { kind: 'write', how: 'EIO', isForEver: true },
  { kind: 'write', how: 'short', isForEver: false },
  { kind: 'write', how: 'short', isForEver: true },
  { kind: 'sync', how: 'EIO', isForEver: false },
  { kind: 'sync', how: 'EIO', isForEver: true },
];

/** The preloaded recorder takes its orders as files to be removed; without it these throw ENOENT. */
export function arm({ kind, how, isForEver }: Sabotage, nth: number): void {
  const code = how === 'short' ? 0 : constants.errno[how];
  unlinkSync(`/.powerlog/${kind === 'write' ? 'w' : 's'}/${nth}/${code}/${isForEver ? 1 : 0}`);
}

export const disarm = (): void => unlinkSync('/.powerlog/off');

export function hasFired(): boolean {
  try {
    unlinkSync('/.powerlog/fired');
    return true;
  } catch {
    return false;
  }
}
