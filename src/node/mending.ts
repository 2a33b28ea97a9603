import { dirname } from 'node:path';
import { type Frontier, rootOf } from '#src/domain/journal/tree.ts';
import { isSame } from '#src/domain/journal/verify-proofs.ts';
import { DamagedBookError, nameDamage } from '#src/node/damaged-book.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import { isCorrupt, isDiskFull } from '#src/node/sqlite/disk-errors.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import type { Failure } from '#src/node/sqlite/group-commit.ts';
import { readFrontier } from '#src/node/sqlite/journal.ts';
import { NotOpenError, type Reopenable } from '#src/node/sqlite/reopenable.ts';
import { rewriteWal } from '#src/node/sqlite/rewrite-wal.ts';

/** `mending`: the disk does not take it, and is tried again and again. `broken`: the file is not what was written. */
export type BookState = 'open' | 'mending' | 'broken';

export type WhyMended = 'io-error' | 'disk-full';

export type MendingConfig = {
  path: string;
  connection: Reopenable;
  open(path: string): Writer;
  retryMs: number;
  /** The file was found to end here: memory that mirrors it has to follow. */
  goTo(found: Frontier): void;
  /** The disk is full: whoever can makes room, at once. */
  makeRoom(): void;
  onMended(why: WhyMended): void;
  say(line: string): void;
};

/**
 * What is done when the disk fails under the book: nothing is admitted, the file is closed, its log written again, opened,
 * and its head compared with what it may be. Only then may the works run once more. Everything happens in the turn of the
 * failure; when the disk does not let it, it is tried again by the clock, and until then everybody is refused.
 */
export function createMender({ path, connection, open, retryMs, goTo, makeRoom, onMended, say }: MendingConfig) {
  const root = dirname(path);
  const { state, setState, onState } = createState();
  let timer: NodeJS.Timeout | undefined;
  let broken: Error | null = null;

  const breakDown = (error: unknown) => {
    broken = error as Error;
    setState('broken');
    say(broken.message);
  };

  /** Where the file ends now, or null when it cannot be had back. */
  const reopen = (expected: readonly Frontier[]): Frontier | null => {
    try {
      const found = openAgain(path, connection, open);
      if (expected.some((one) => isSameHead(one, found))) return found;
      breakDown(new DamagedBookError(root, 'after an error of the disk it holds other lines than before'));
    } catch (error) {
      const named = nameDamage(error, root);
      if (named instanceof DamagedBookError) breakDown(named);
    }
    return null;
  };

  const retry = (expected: readonly Frontier[], why: WhyMended) => {
    setState('mending');
    timer = setTimeout(() => {
      const found = reopen(expected);
      if (found) {
        goTo(found);
        setState('open');
        onMended(why);
      } else if (!broken) retry(expected, why);
    }, retryMs).unref();
  };

  return {
    state,
    refusal: () =>
      state() === 'open' ? null : (broken ?? new NotOpenError('the disk did not take it; it is tried every second')),
    onState,
    rescue({ cause, isOfTheDisk, before, reached, attempt }: Failure<Frontier>): 'again' | 'committed' | 'lost' {
      if (!isOfTheDisk) return 'lost';
      const why = isDiskFull(cause) ? 'disk-full' : 'io-error';
      if (why === 'disk-full') makeRoom();
      const expected = reached ? [before, reached] : [before];
      const found = reopen(expected);
      if (!found) {
        if (!broken) retry(expected, why);
        return 'lost';
      }
      // A page that is broken on the disk is broken the second time too.
      if (attempt > 1 && isCorrupt(cause)) {
        breakDown(nameDamage(cause, root));
        return 'lost';
      }
      onMended(why);
      return isSameHead(found, before) ? 'again' : 'committed';
    },
    stop: () => clearTimeout(timer),
  };
}

export type Mender = ReturnType<typeof createMender>;

function createState() {
  const listeners = new Set<(state: BookState) => void>();
  let state: BookState = 'open';
  return {
    state: () => state,
    setState(next: BookState) {
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener(next);
    },
    onState(listener: (state: BookState) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Throws what the disk or SQLite says; then there is no connection. */
function openAgain(path: string, connection: Reopenable, open: (path: string) => Writer): Frontier {
  connection.close();
  rewriteWal(path);
  const next = open(path);
  try {
    // Into the file, while nobody relies on it yet. Not waited for: a long reader may keep the log from being emptied.
    const waitMs = next.pragma('busy_timeout', { simple: true });
    next.pragma('busy_timeout = 0');
    next.pragma('wal_checkpoint(TRUNCATE)');
    next.pragma(`busy_timeout = ${waitMs}`);
    const found = readFrontier(next);
    connection.replace(next);
    return found;
  } catch (error) {
    next.close();
    throw error;
  }
}

const isSameHead = (one: Frontier, other: Frontier): boolean =>
  one.size === other.size && isSame(rootOf(one, commitHash), rootOf(other, commitHash));
