import type { Clock, Page, Queries, Register } from '#src/app/ports.ts';
import type { Frontier } from '#src/domain/journal/tree.ts';
import { type Line, toDraft, toWrittenLine } from '#src/domain/register/lines.ts';
import type { Reader, Writer } from '#src/node/sqlite/driver.ts';
import { type Care, createGroupCommit, type Turn } from '#src/node/sqlite/group-commit.ts';
import { createJournal, type Journal, type SealedLine } from '#src/node/sqlite/journal.ts';
import { createProjector } from '#src/node/sqlite/projections/project.ts';
import { createCarQueries } from '#src/node/sqlite/queries/cars.ts';
import { createHistoryQueries } from '#src/node/sqlite/queries/history.ts';
import { createHostCallQuery } from '#src/node/sqlite/queries/host-calls.ts';
import { createJudgedQuery } from '#src/node/sqlite/queries/judged.ts';
import { createListQueries } from '#src/node/sqlite/queries/lists.ts';
import { createMeetingQueries } from '#src/node/sqlite/queries/meetings.ts';
import { createPaperQueries } from '#src/node/sqlite/queries/paper.ts';
import { createPlaceQueries } from '#src/node/sqlite/queries/places.ts';
import { createPolicyQueries } from '#src/node/sqlite/queries/policies.ts';
import { createPresenceQueries } from '#src/node/sqlite/queries/presence.ts';
import { createReadingQueries } from '#src/node/sqlite/queries/readings.ts';
import { createRotaQueries } from '#src/node/sqlite/queries/rota.ts';
import { createSearch } from '#src/node/sqlite/queries/search.ts';
import { createShiftQueries } from '#src/node/sqlite/queries/shifts.ts';
import { createStayingQuery } from '#src/node/sqlite/queries/staying.ts';
import { createVehicleQueries } from '#src/node/sqlite/queries/vehicles.ts';
import { createVisitQueries } from '#src/node/sqlite/queries/visits.ts';
import { createWatchQueries } from '#src/node/sqlite/queries/watch.ts';

export const createQueries = (db: Reader): Queries => ({
  ...createPlaceQueries(db),
  ...createPolicyQueries(db),
  ...createPresenceQueries(db),
  ...createJudgedQuery(db),
  ...createReadingQueries(db),
  ...createVisitQueries(db),
  ...createListQueries(db),
  ...createMeetingQueries(db),
  ...createRotaQueries(db),
  ...createSearch(db),
  ...createShiftQueries(db),
  ...createPaperQueries(db),
  ...createWatchQueries(db),
  ...createVehicleQueries(db),
  ...createCarQueries(db),
  ...createHistoryQueries(db),
  ...createHostCallQuery(db),
  ...createStayingQuery(db),
});

/** Who is writing: the machine, this start of it, and its clocks. */
export type Scribe = { kiosk: string; boot: string; clock: Pick<Clock, 'nowMs'>; monoMs(): number; salt(): Uint8Array };

export type BookRegister = Register & { journal: Journal };

/** Lines that were committed together, and the tree after them. */
export type WrittenGroup = { frontier: Frontier; lines: readonly SealedLine[] };

/** See `Care`; what is kept is told line by line. */
export type RegisterCare = Omit<Care<Frontier>, 'keep'> & { keep(group: WrittenGroup): Promise<void> | null };

/** The register over one writer connection: lines go into the journal and, in the same transaction, into its projections. */
export function createRegister(db: Writer, scribe: Scribe, care?: RegisterCare): BookRegister {
  let sealed: SealedLine[] = [];
  const journal = createJournal(db, scribe.salt, care && ((line) => sealed.push(line)));
  const project = createProjector(db);
  const read = createQueries(db);
  const add = (line: Line): number => {
    const draft = toDraft(line);
    const at = scribe.clock.nowMs();
    const stamp = { at, boot: scribe.boot, mono: Math.round(scribe.monoMs()), kiosk: scribe.kiosk };
    const seq = journal.append(draft, stamp);
    project(toWrittenLine(seq, at, line.kind, line.actor, draft.fields));
    return seq;
  };
  const page: Page = { ...read, add };
  const listeners = new Set<(size: number) => void>();
  let announced = journal.frontier().size;
  const turn: Turn<Frontier> = {
    mark: journal.frontier,
    goTo(mark) {
      sealed = sealed.filter(({ seq }) => seq < mark.size);
      journal.rewindTo(mark);
    },
    settled() {
      const { size } = journal.frontier();
      if (size === announced) return;
      announced = size;
      for (const listener of listeners) listener(size);
    },
  };
  const keep = (frontier: Frontier) => {
    const lines = sealed;
    sealed = [];
    return lines.length > 0 && care ? care.keep({ frontier, lines }) : null;
  };
  const commit = createGroupCommit(db, turn, care && { ...care, keep });
  return {
    read,
    journal,
    write: (work) => commit(() => work(page)),
    onWritten(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
