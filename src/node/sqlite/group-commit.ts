import type { Writer } from '#src/node/sqlite/driver.ts';

/** The disk did not take it: nothing of the work is kept, and whoever asked must not be told that it is. */
export class NotSavedError extends Error {}

type Job = { work: () => unknown; resolve: (value: unknown) => void; reject: (error: unknown) => void };
type Settled = () => void;

/** What must go back with a transaction that is taken back: memory that mirrors the file. */
export type Mirror = {
  /** Answers how to go back to now. */
  mark(): () => void;
  /** The turn is over and everybody has been answered. */
  settled(): void;
};

/**
 * Works that arrive in one turn of the event loop share one transaction and so one sync of the disk; each is
 * acknowledged only after the commit. A work that throws rolls back to its own savepoint and rejects alone.
 */
export function createGroupCommit(db: Writer, mirror: Mirror): <T>(work: () => T) => Promise<T> {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const rollback = db.prepare('ROLLBACK');
  const savepoint = db.prepare('SAVEPOINT work');
  const release = db.prepare('RELEASE work');
  const undo = db.prepare('ROLLBACK TO work');
  let queue: Job[] = [];

  const runOne = (job: Job): Settled => {
    const goBack = mirror.mark();
    savepoint.run();
    try {
      const value = job.work();
      release.run();
      return () => job.resolve(value);
    } catch (error) {
      goBack();
      undo.run();
      release.run();
      return () => job.reject(error);
    }
  };

  /** Alone in its turn a work needs no savepoint, which would copy every page it touches: all of it goes back or none. */
  const runAlone = (job: Job): Settled => {
    const goBack = mirror.mark();
    try {
      const value = job.work();
      return () => job.resolve(value);
    } catch (error) {
      goBack();
      // Throws when SQLite has already taken the transaction back by itself: then it was the disk.
      rollback.run();
      begin.run();
      return () => job.reject(error);
    }
  };

  const flush = () => {
    const jobs = queue;
    queue = [];
    const goBack = mirror.mark();
    let settled: Settled[];
    try {
      begin.run();
      settled = jobs.map(jobs.length === 1 ? runAlone : runOne);
      commit.run();
    } catch (cause) {
      goBack();
      if (db.inTransaction) rollback.run();
      const error = new NotSavedError('not saved: the disk did not take it', { cause });
      settled = jobs.map((job) => () => job.reject(error));
    }
    for (const settle of settled) settle();
    mirror.settled();
  };

  return <T>(work: () => T) =>
    new Promise<T>((resolve, reject) => {
      if (queue.length === 0) setImmediate(flush);
      queue.push({ work, resolve: resolve as Job['resolve'], reject });
    });
}
