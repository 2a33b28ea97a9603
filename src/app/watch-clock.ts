import type { Clock, Page, Register } from '#src/app/ports.ts';
import { type Reading, suspectStart, watchReading } from '#src/domain/register/clock-guard.ts';

type Anchor = Reading & { seq: number };

/**
 * Looks at the clock before every work of the register and writes a `clock` line when the trust in it changes. What the
 * book says is asked of the book each time, so that a line that was taken back is written again. `newestAtMs`: when the
 * last line of the book was written, null for an empty book.
 */
export function watchClock<R extends Register>(register: R, clock: Clock, newestAtMs: number | null): R {
  const readNow = (): Reading => ({ wallMs: clock.nowMs(), monoMs: clock.monoMs() });
  const started = readNow();
  const wasSuspect = register.read.newest('clock')?.facts.state === 'suspect';
  const atStart = wasSuspect ? null : suspectStart(started, newestAtMs);
  let anchors: Anchor[] = wasSuspect || atStart ? [] : [{ seq: -1, ...started }];

  const look = (page: Page) => {
    const newest = page.newest('clock');
    // A confirmation that was taken back with its transaction vouches for nothing.
    anchors = anchors.filter(({ seq }) => seq <= (newest?.seq ?? -1));
    const isSuspect = newest?.facts.state === 'suspect';
    const facts = watchReading({ isSuspect, anchor: anchors.at(-1) ?? null, atStart }, readNow());
    // The first line of a book is its set-up.
    if (facts && page.office()) page.add({ kind: 'clock', actor: 'host', facts });
  };

  const add = (page: Page, line: Parameters<Page['add']>[0]): number => {
    const seq = page.add(line);
    // The host's own word is no anchor: each of them could be off by as much as is allowed.
    const isVouchedFor = line.kind === 'clock' && line.facts.state === 'confirmed' && line.actor !== 'host';
    if (isVouchedFor) anchors.push({ seq, ...readNow() });
    return seq;
  };

  return {
    ...register,
    write: (work) =>
      register.write((page) => {
        look(page);
        return work({ ...page, add: (line) => add(page, line) });
      }),
  };
}
