import type { Ports } from '#src/app/ports.ts';
import type { PresenceReport } from '#src/app/presence-port.ts';
import { toSummary } from '#src/app/present.ts';
import type { Outputs } from '#src/contract/contract.ts';
import { noOffice } from '#src/domain/register/lines.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';

/** As many as one sheet of paper after another can take. */
const most = 1000;

/** Who is probably inside. It reads and says; a visit is closed by nobody but a guard. */
export function createPresence(ports: Ports) {
  const { presence, register, clock } = ports;
  return async (): Promise<Outputs['desk']['presence']> => {
    const office = register.read.office() ?? noOffice;
    // In a fire a list that is too long is better than none.
    const report = await presence.tell(clock.nowMs()).catch(() => everybody(ports));
    return {
      at: toLocalIso(report.atMs),
      isLearnt: report.isLearnt,
      expected: Math.round(report.count.expected),
      low: report.count.low,
      high: report.count.high,
      leftOff: report.leftOff,
      people: report.people.map(({ visit, certainty, isListed, clues }) => ({
        visit: toSummary(visit, office),
        certainty,
        isListed,
        clues: clues.map(({ clue, atMs }) => ({ clue, at: toLocalIso(atMs) })),
      })),
    };
  };
}

/** The open visits as the book has them, when nothing more can be found out. */
function everybody({ register: { read }, clock }: Ports): PresenceReport {
  const { people } = read.countInside();
  return {
    atMs: clock.nowMs(),
    count: { expected: people, low: 0, high: people },
    isLearnt: false,
    people: read.inside(most).map((visit) => ({ visit, certainty: 'maybe', isListed: true, clues: [] })),
    leftOff: 0,
  };
}
