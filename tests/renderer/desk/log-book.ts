import type { GatebookClient, Inputs, Outputs } from '#src/contract/contract.ts';
import type { LogRowView } from '#src/contract/log.ts';
import { aVisit } from '#tests/renderer/desk/book.ts';

type Log = { [Verb in keyof Inputs['log']]: (input: Inputs['log'][Verb]) => Promise<Outputs['log'][Verb]> };

export const blockLines = 4096;
const linesPerVisit = 4;
const rowsPerBlock = blockLines / linesPerVisit;
/** One visit every hour, the newest last. */
const firstMs = Date.parse('2016-01-01T00:00:00+07:00');

const rowOf = (visit: number): LogRowView => {
  const arrivedMs = firstMs + visit * 3_600_000;
  const arrivedAt = new Date(arrivedMs).toISOString();
  // Who came at an odd place in the book was forgotten until the same hour of the next day.
  const leftAt = visit % 2 === 0 ? arrivedAt : new Date(arrivedMs + 86_400_000).toISOString();
  return {
    ...aVisit({ number: (visit % 900) + 1, name: `Người Thứ ${visit}`, state: 'left', arrivedAt, leftAt }),
    seq: visit * linesPerVisit,
    admittedAt: arrivedAt,
    documentKind: 'citizen-card',
    leftUnseen: visit % 2 === 0 ? null : 'presumed',
    guardName: null,
    temperature: 'normal',
    health: 'clear',
    isMaskWorn: true,
    isSanitised: true,
    isCorrected: visit % 10 === 0,
  };
};

/** A book of that many visits which exist only when they are looked at; `category: 'courier'` are one in a hundred. */
export function createLogBook(visits: number) {
  const asked: Inputs['log']['page'][] = [];
  const visitsIn = (filter: Inputs['log']['page']['filter'], from: number, to: number) => {
    if (filter.state === 'void' || filter.department !== null) return [];
    const step = filter.category === 'courier' ? 100 : 1;
    const found: number[] = [];
    for (let visit = Math.min(visits, to) - 1; visit >= from; visit -= 1) if (visit % step === 0) found.push(visit);
    return found;
  };
  const log: Log = {
    page: async (input) => {
      asked.push(input);
      const from = Math.ceil((input.from ?? Math.max(0, (visits - 200) * linesPerVisit)) / linesPerVisit);
      const to = Math.ceil((input.to ?? visits * linesPerVisit) / linesPerVisit);
      return visitsIn(input.filter, from, to)
        .slice(input.skip, input.skip + input.limit)
        .map(rowOf);
    },
    map: async ({ filter }) => {
      const blocks: Outputs['log']['map']['blocks'] = [];
      for (let block = Math.floor(visits / rowsPerBlock); block >= 0; block -= 1) {
        const rows = visitsIn(filter, block * rowsPerBlock, (block + 1) * rowsPerBlock).length;
        if (rows > 0) blocks.push({ block, rows });
      }
      return { blockLines, blocks };
    },
    place: async ({ day }) => {
      const last = Math.floor((Date.parse(`${day}T23:59:59+07:00`) - firstMs) / 3_600_000);
      const block = Math.floor(last / rowsPerBlock);
      return { block, skip: Math.min(visits, (block + 1) * rowsPerBlock) - 1 - last };
    },
    search: async ({ text }) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return text === 'nobody' ? [] : [rowOf(Number(text))];
    },
  };
  return { asked, log: log as unknown as GatebookClient['log'] };
}
