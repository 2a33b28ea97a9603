import { type Copy, listCopies } from '#src/node/backup/copies.ts';
import { damagedFacts, factsOf, writeFacts } from '#src/node/backup/note-round.ts';
import { type CopyProgress, runRound } from '#src/node/backup/run-round.ts';
import { runInWorker } from '#src/node/backup/worker.ts';
import type { Host } from '#src/node/keeper.ts';

/** The copies of one host: which is the newest, and making the next, each recorded in the book. */
export function createCopier({ folder, register, clock, lines: countLines, receipts, signNow, say }: Host) {
  const trust = { keys: folder.keys, machineId: folder.machineId };
  let newest: Copy | null = null;
  let running: CopyProgress | null = null;
  return {
    newest: () => newest,
    running: () => running,
    /** By their names, which say that they were good once. */
    look() {
      newest = listCopies(folder.backups)[0] ?? null;
    },
    /** Reads the newest copies again, since a name is no proof after years on a disk. */
    async readNewest(stop: AbortSignal): Promise<void> {
      const found = await runInWorker({ kind: 'newest', backups: folder.backups, trust }, { stop });
      if (found === null) return;
      newest = found.newest;
      for (const name of found.damaged) say(`the backup ${name} is damaged and no longer counted`);
      if (register.read.office()) await writeFacts(register, damagedFacts(found.damaged));
    },
    /** What it holds is covered by a signature first: a copy without one could not be told from a forged one. */
    async makeCopy(): Promise<void> {
      signNow();
      // What is acknowledged from here on is in a file of its own, so that older ones can go as a whole.
      receipts?.startSegment();
      const [atMs, lines] = [clock.nowMs(), countLines()];
      const round = await runRound({ folder, atMs, lines, isRotated: true }, (progress) => {
        running = progress;
      }).finally(() => {
        running = null;
      });
      if (round.answer.ok) newest = round.answer.copy;
      for (const answer of [round.answer, round.second]) {
        if (answer && !answer.ok) say(`backup: ${answer.problem}: ${answer.detail}`);
      }
      await writeFacts(register, factsOf(round, lines));
      if (round.covered > 0) await receipts?.dropBefore(round.covered);
    },
  };
}

export type Copier = ReturnType<typeof createCopier>;
