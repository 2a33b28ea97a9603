import { isOfTheDisk } from '#src/node/sqlite/disk-errors.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';

/** What must go back with a transaction that is taken back: memory that mirrors the file. */
export type Mirror<M> = { mark(): M; goTo(mark: M): void };

export type Work = () => unknown;
export type Answer = { ok: true; value: unknown } | { ok: false; error: unknown };

/**
 * `reached`: where the mirror stood when the commit was asked for, null when it did not get that far. `isOfTheDisk`: not of
 * a work, and not because another process holds the file.
 */
export type Tried<M> =
  | { ok: true; answers: Answer[]; reached: M }
  | { ok: false; cause: unknown; isOfTheDisk: boolean; answers: Answer[]; reached: M | null };

/**
 * Runs works in one transaction. A work that throws takes back its own lines and answers alone; what the disk says is said
 * of all of them. After a failure the mirror stands where it stood: who asked knows whether to take it back.
 */
export function createTransaction<M>(db: Writer, mirror: Mirror<M>): (works: readonly Work[]) => Tried<M> {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const rollback = db.prepare('ROLLBACK');
  const savepoint = db.prepare('SAVEPOINT work');
  const release = db.prepare('RELEASE work');
  const undo = db.prepare('ROLLBACK TO work');

  /** A full or failing disk makes SQLite take the whole transaction back by itself, whatever the work made of the error. */
  const passOn = (error: unknown) => {
    if (isOfTheDisk(error) || !db.inTransaction) throw error;
  };

  const runOne = (work: Work): Answer => {
    const mark = mirror.mark();
    savepoint.run();
    try {
      const value = work();
      release.run();
      return { ok: true, value };
    } catch (error) {
      passOn(error);
      mirror.goTo(mark);
      undo.run();
      release.run();
      return { ok: false, error };
    }
  };

  /** Alone in its turn a work needs no savepoint, which would copy every page it touches: all of it goes back or none. */
  const runAlone = (work: Work): Answer => {
    const mark = mirror.mark();
    try {
      return { ok: true, value: work() };
    } catch (error) {
      passOn(error);
      mirror.goTo(mark);
      rollback.run();
      begin.run();
      return { ok: false, error };
    }
  };

  return (works) => {
    let answers: Answer[] = [];
    let reached: M | null = null;
    let hasBegun = false;
    try {
      begin.run();
      hasBegun = true;
      answers = works.map(works.length === 1 ? runAlone : runOne);
      reached = mirror.mark();
      commit.run();
      return { ok: true, answers, reached };
    } catch (cause) {
      const isTakenBack = hasBegun && !db.inTransaction;
      takeBack(db);
      return { ok: false, cause, isOfTheDisk: isTakenBack || isOfTheDisk(cause), answers, reached };
    }
  };
}

/** The first error is the one that counts; a connection that cannot even take back is closed by whoever mends. */
function takeBack(db: Writer): void {
  try {
    if (db.inTransaction) db.exec('ROLLBACK');
  } catch {}
}
