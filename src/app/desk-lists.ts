import type { Ports } from '#src/app/ports.ts';
import { toMovementView, toSummary } from '#src/app/present.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import { noOffice } from '#src/domain/register/lines.ts';
import { localDay, startOfLocalDay } from '#src/domain/register/local-time.ts';

/** The lists a guard watches. They read; only a command writes. */
export function createDeskLists({ register: { read }, clock }: Ports) {
  const office = () => read.office() ?? noOffice;
  return {
    inside({ limit }: Inputs['desk']['inside']): Outputs['desk']['inside'] {
      const here = office();
      const { visits, people } = read.countInside();
      return { total: visits, people, visits: read.inside(limit).map((visit) => toSummary(visit, here)) };
    },
    waiting(): Outputs['desk']['waiting'] {
      const here = office();
      return read.waiting().map((visit) => toSummary(visit, here));
    },
    movements({ todayOnly, before, limit }: Inputs['desk']['movements']): Outputs['desk']['movements'] {
      const here = office();
      const today = startOfLocalDay(clock.nowMs());
      const rows = read.movements({ fromMs: todayOnly ? today : 0, before, limit });
      return { movements: rows.map((row) => toMovementView(row, here)), ...read.countMovements(today) };
    },
    search({ text, limit }: Inputs['desk']['search']): Outputs['desk']['search'] {
      const here = office();
      return read.search(text, localDay(clock.nowMs()), limit).map((visit) => toSummary(visit, here));
    },
  };
}
