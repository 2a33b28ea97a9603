import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Copy, listCopies, markDamaged } from '#src/node/backup/copies.ts';
import { copyKeys } from '#src/node/backup/copy-keys.ts';
import { inspectCopy, type Trust } from '#src/node/backup/inspect-copy.ts';
import { type CopyAnswer, type CopyOrder, makeCopy, makeSecondCopy } from '#src/node/backup/make-copy.ts';
import { removePartials, rotateCopies } from '#src/node/backup/rotation.ts';

/** `isRotated`: not by a process that does not hold the book's lock. */
export type RoundOrder = CopyOrder & { root: string; second: string | null; isRotated: boolean };

/** `second`: null without a second device. `damaged`: copies that were good once and are no longer counted. */
export type Round = { answer: CopyAnswer; second: CopyAnswer | null; damaged: string[] };

/** One copy, the keys beside it, the same on the second device; then room is made. Nothing is removed without a new copy. */
export function makeRound(order: RoundOrder, onLines: (lines: number) => void): Round {
  try {
    return tryRound(order, onLines);
  } catch (error) {
    const answer = { ok: false as const, problem: 'not-written' as const, detail: (error as Error).message };
    return { answer, second: null, damaged: [] };
  }
}

function tryRound(order: RoundOrder, onLines: (lines: number) => void): Round {
  const { backups, second, trust, root, isRotated } = order;
  removePartials(backups);
  const answer = makeCopy(order, onLines);
  if (!answer.ok) return { answer, second: null, damaged: [] };
  copyKeys(root, backups);
  const onSecond =
    second === null ? null : makeSecondCopy({ second, backups, copy: answer.copy, trust, root }, () => {});
  if (!isRotated) return { answer, second: onSecond, damaged: [] };
  const damaged = readOneAgain(backups, answer.copy, trust);
  rotateCopies(backups);
  if (second !== null && onSecond?.ok) tidySecond(join(second, 'backups'));
  return { answer, second: onSecond, damaged };
}

function tidySecond(backups: string): void {
  removePartials(backups);
  rotateCopies(backups);
}

/** An older copy by chance, so that in some days each was read: disks forget what nobody reads. */
function readOneAgain(backups: string, made: Copy, trust: Trust): string[] {
  const older = listCopies(backups).filter(({ name }) => name !== made.name);
  const copy = older[Math.floor(Math.random() * older.length)];
  return copy && !isStillSound(backups, copy.name, trust) ? [copy.name] : [];
}

/** The newest copy that is as it was when it got its name; those that are not lose it. */
export function findNewestSound(backups: string, trust: Trust): { newest: Copy | null; damaged: string[] } {
  const damaged: string[] = [];
  for (const copy of listCopies(backups)) {
    if (isStillSound(backups, copy.name, trust)) return { newest: copy, damaged };
    damaged.push(copy.name);
  }
  return { newest: null, damaged };
}

/** A copy of before the keys were changed is none that could be restored, but it is not damaged either. */
function isStillSound(backups: string, name: string, trust: Trust): boolean {
  const path = join(backups, name);
  const inspected = inspectCopy(path, trust);
  const isDamaged = !inspected.ok && ['damaged', 'no-book', 'not-as-signed', 'unsigned'].includes(inspected.reason);
  if (isDamaged && existsSync(path)) markDamaged(backups, name);
  return inspected.ok;
}
