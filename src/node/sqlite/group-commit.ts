import type { Writer } from '#src/node/sqlite/driver.ts';
import { createTransaction, type Mirror, type Tried, type Work } from '#src/node/sqlite/transaction.ts';

/** The disk did not take it: whoever asked must not be told that it is kept. */
export class NotSavedError extends Error {}

/** `attempt`: 1, then 2 for the same works. The rest: see `Tried`. */
export type Failure<M> = { cause: unknown; isOfTheDisk: boolean; before: M; reached: M | null; attempt: number };

/** How a group is looked after by whoever owns the file. */
export type Care<M> = {
  /** Why no group may begin now, or null. */
  refusal(): Error | null;
  /** After a failure: whether the works are to run again, are in the file after all, or are not kept. */
  rescue(failure: Failure<M>): 'again' | 'committed' | 'lost';
  /** A group is committed. Whoever asked is answered when this has resolved; null is at once. */
  keep(reached: M): Promise<void> | null;
};

export type Turn<M> = Mirror<M> & {
  /** The turn is over and everybody has been answered. */
  settled(): void;
};

type Job = { work: Work; resolve: (value: unknown) => void; reject: (error: unknown) => void };

const mostAttempts = 2;
const careless: Care<unknown> = { refusal: () => null, rescue: () => 'lost', keep: () => null };

/**
 * Works that arrive in one turn of the event loop share one transaction and so one sync of the disk; each is acknowledged
 * only after the commit. A work that throws rolls back to its own savepoint and rejects alone. A work may run twice: after
 * a failure of the disk nothing is left of its first time.
 */
export function createGroupCommit<M>(
  db: Writer,
  turn: Turn<M>,
  care: Care<M> = careless as Care<M>,
): <T>(work: () => T) => Promise<T> {
  const run = createTransaction(db, turn);
  let queue: Job[] = [];

  const tryAll = (works: readonly Work[]): Tried<M> => {
    const before = turn.mark();
    for (let attempt = 1; ; attempt += 1) {
      const tried = run(works);
      if (tried.ok) return tried;
      const { answers, reached } = tried;
      const verdict = care.rescue({ ...tried, before, attempt });
      if (verdict === 'committed' && reached !== null) return { ok: true, answers, reached };
      turn.goTo(before);
      if (verdict !== 'again' || attempt === mostAttempts) return tried;
    }
  };

  const flush = () => {
    const jobs = queue;
    queue = [];
    const refusal = care.refusal();
    const tried = refusal ? { ok: false as const, cause: refusal } : tryAll(jobs.map(({ work }) => work));
    if (!tried.ok) {
      const error = new NotSavedError('not saved: the disk did not take it', { cause: tried.cause });
      for (const { reject } of jobs) reject(error);
      return turn.settled();
    }
    const { answers, reached } = tried;
    const answerAll = () => {
      for (const [index, { resolve, reject }] of jobs.entries()) {
        const answer = answers[index];
        if (answer?.ok) resolve(answer.value);
        else reject(answer?.error);
      }
      turn.settled();
    };
    const kept = care.keep(reached);
    if (kept) void kept.then(answerAll);
    else answerAll();
  };

  return <T>(work: () => T) =>
    new Promise<T>((resolve, reject) => {
      if (queue.length === 0) setImmediate(flush);
      queue.push({ work, resolve: resolve as Job['resolve'], reject });
    });
}
