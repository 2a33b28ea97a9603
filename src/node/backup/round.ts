import { join } from 'node:path';
import { AbandonedError } from '#src/node/backup/abandoned.ts';
import { type Copy, listCopies, markDamaged } from '#src/node/backup/copies.ts';
import { copyKeys } from '#src/node/backup/copy-keys.ts';
import { type CopyRefusal, inspectCopy, type Trust } from '#src/node/backup/inspect-copy.ts';
import { type CopyAnswer, type CopyOrder, makeCopy, makeSecondCopy } from '#src/node/backup/make-copy.ts';
import { removePartials, rotateCopies } from '#src/node/backup/rotation.ts';

/** `isRotated`: not by a process that does not hold the book's lock. */
export type RoundOrder = CopyOrder & { root: string; second: string | null; isRotated: boolean };

/**
 * `second`: null without a second device. `damaged`: copies that were good once and are no longer counted. `covered`: so many
 * lines, from the first on, are in two copies that were read in this round; 0 when there are no two.
 */
export type Round = { answer: CopyAnswer; second: CopyAnswer | null; damaged: string[]; covered: number };

const failed = (answer: CopyAnswer): Round => ({ answer, second: null, damaged: [], covered: 0 });

/** One copy, the keys beside it, the same on the second device; then room is made. Nothing is removed without a new copy. */
export function makeRound(order: RoundOrder, onLines: (lines: number) => void): Round {
  try {
    return tryRound(order, onLines);
  } catch (error) {
    return failed({ ok: false, problem: 'not-written', detail: (error as Error).message });
  }
}

function tryRound(order: RoundOrder, onLines: (lines: number) => void): Round {
  const { backups, second, trust, root, isRotated } = order;
  removePartials(backups);
  const answer = makeCopy(order, onLines);
  if (!answer.ok) return failed(answer);
  copyKeys(root, backups);
  const onSecond =
    second === null ? null : makeSecondCopy({ second, backups, copy: answer.copy, trust, root }, () => {});
  if (!isRotated) return { ...failed(answer), second: onSecond };
  const { before, damaged } = readAgain(backups, answer.copy, trust);
  rotateCopies(backups);
  if (second !== null && onSecond?.ok) tidySecond(join(second, 'backups'));
  const covered = before?.log === answer.copy.log ? before.lines : 0;
  return { answer, second: onSecond, damaged, covered };
}

function tidySecond(backups: string): void {
  removePartials(backups);
  rotateCopies(backups);
}

/**
 * Two older copies are read again: the newest, since more than this one is only sure when it is good, and one by chance, so
 * that in some days each was read. Disks forget what nobody reads.
 */
function readAgain(backups: string, made: Copy, trust: Trust): { before: Copy | null; damaged: string[] } {
  const [before = null, ...older] = listCopies(backups).filter(({ name }) => name !== made.name);
  const byChance = older[Math.floor(Math.random() * older.length)];
  const damaged: string[] = [];
  const isSound = (copy: Copy | null | undefined): boolean => {
    const found = copy ? lookAgain(backups, copy.name, trust) : null;
    if (copy && found === 'damaged') damaged.push(copy.name);
    return found === 'sound';
  };
  isSound(byChance);
  return { before: isSound(before) ? before : null, damaged };
}

/** The newest copy that is as it was when it got its name; those that are not lose it. */
export function findNewestSound(
  backups: string,
  trust: Trust,
  onLines: (lines: number) => void,
): { newest: Copy | null; damaged: string[] } {
  const damaged: string[] = [];
  for (const copy of listCopies(backups)) {
    onLines(0);
    const found = lookAgain(backups, copy.name, trust, onLines);
    if (found === 'sound') return { newest: copy, damaged };
    if (found === 'damaged') damaged.push(copy.name);
  }
  return { newest: null, damaged };
}

/**
 * A damaged copy loses its name. `foreign`: whole, but of other keys or a newer Gatebook; not damaged, and none that could be
 * restored here.
 */
function lookAgain(
  backups: string,
  name: string,
  trust: Trust,
  onLines: (lines: number) => void = () => {},
): 'sound' | 'damaged' | 'foreign' {
  const found = tryInspect(join(backups, name), trust, onLines);
  if (found === null || foreign.includes(found)) return found === null ? 'sound' : 'foreign';
  markDamaged(backups, name);
  return 'damaged';
}

const foreign: readonly (CopyRefusal | 'unreadable')[] = ['newer-schema', 'other-office', 'wrong-signature'];

/** Null for a good one. What the disk can no longer read is as lost as what it reads wrongly. */
function tryInspect(path: string, trust: Trust, onLines: (lines: number) => void): CopyRefusal | 'unreadable' | null {
  try {
    const inspected = inspectCopy(path, trust, onLines);
    return inspected.ok ? null : inspected.reason;
  } catch (error) {
    if (error instanceof AbandonedError) throw error;
    return 'unreadable';
  }
}
