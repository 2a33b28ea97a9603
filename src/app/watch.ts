import type { Page, Ports, VisitRow, WatchRow } from '#src/app/ports.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import type { WatchEntry } from '#src/contract/watch.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';
import { findMark, watchKeys } from '#src/domain/register/watch.ts';
import type { Watched } from '#src/domain/register/watch-lines.ts';

/** The watch list: an officer keeps it, the door asks it, the desk says why. */
export function createWatch({ register, clock }: Ports) {
  const { read } = register;
  return {
    list(): Outputs['watch']['list'] {
      const names = new Map(read.accounts().map(({ id, name }) => [id, name]));
      return read.watchList().map((row) => toEntry(row, names.get(row.actor) ?? '', clock.nowMs()));
    },
    add: (input: Inputs['watch']['add'], actor: string): Promise<Outputs['watch']['add']> =>
      register.write((page) => {
        const { commandId: watch, name, document, vehicle, reason: note } = input;
        if (Object.values(watchKeys(input)).every((key) => key === null)) return { outcome: 'nobody-named' };
        if (page.findWatch(watch)) return { outcome: 'added' };
        const untilMs = input.untilAt === null ? null : Date.parse(input.untilAt);
        const facts = { watch, command: watch, untilMs, isWithdrawn: false };
        page.add({ kind: 'watch', actor, facts, personal: { name, document, vehicle, note } });
        return { outcome: 'added' };
      }),
    withdraw: ({ id, commandId }: Inputs['watch']['withdraw'], actor: string): Promise<Outputs['watch']['withdraw']> =>
      register.write((page) => ({ outcome: withdraw(page, id, commandId, actor) ? 'withdrawn' : 'not-known-here' })),
    matches: (): Outputs['watch']['matches'] =>
      read.waiting().flatMap((visit) =>
        findWatches(read, toWatched(visit), visit.arrivedAt).map(({ row, mark }) => ({
          visitId: visit.id,
          mark,
          reason: row.reason,
          untilAt: row.untilMs === null ? null : toLocalIso(row.untilMs),
        })),
      ),
  };
}

/** The newest line is what holds, so it says everything again. Already withdrawn is withdrawn. */
function withdraw(page: Page, id: string, command: string, actor: string): boolean {
  const row = page.findWatch(id);
  if (!row || row.isWithdrawn) return row !== null;
  const { name, document, vehicle, reason, untilMs } = row;
  const facts = { watch: id, command, untilMs, isWithdrawn: true };
  page.add({ kind: 'watch', actor, facts, personal: { name, document, vehicle, note: reason ?? '' } });
  return true;
}

/** The entries that mean this person or vehicle, and by what. */
export const findWatches = (page: Pick<Page, 'watchCandidates'>, comer: Watched, nowMs: number) =>
  page.watchCandidates(comer, nowMs).flatMap((row) => {
    const mark = findMark(row, comer);
    return mark ? [{ row, mark }] : [];
  });

const toWatched = ({ name, document, vehicle }: VisitRow): Watched => ({ name, document, vehicle });

function toEntry(
  { id, name, document, vehicle, reason, ...row }: WatchRow,
  changedBy: string,
  nowMs: number,
): WatchEntry {
  const isOver = row.untilMs !== null && row.untilMs < nowMs;
  return {
    id,
    name,
    document,
    vehicle,
    reason,
    untilAt: row.untilMs === null ? null : toLocalIso(row.untilMs),
    changedAt: toLocalIso(row.at),
    changedBy,
    state: row.isWithdrawn ? 'withdrawn' : isOver ? 'over' : 'valid',
  };
}
