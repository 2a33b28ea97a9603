import type { LogRow } from '#src/app/log-port.ts';
import type { Ports } from '#src/app/ports.ts';
import { toSummary } from '#src/app/present.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import type { LogRowView } from '#src/contract/log.ts';
import { noOffice, type Office } from '#src/domain/register/lines.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';

/** The whole book as a table: read beside the door, never in its way. */
export function createLog({ register: { read }, log }: Pick<Ports, 'register' | 'log'>) {
  const present = (rows: readonly LogRow[]): LogRowView[] => {
    const office = read.office() ?? noOffice;
    const names = new Map(read.accounts().map(({ id, name }) => [id, name]));
    return rows.map((row) => toRowView(row, office, names));
  };
  return {
    page: async (input: Inputs['log']['page']) => present(await log.page(input)),
    map: ({ filter }: Inputs['log']['map']): Promise<Outputs['log']['map']> => log.map(filter),
    place: (input: Inputs['log']['place']): Promise<Outputs['log']['place']> => log.place(input),
    search: async (input: Inputs['log']['search']) => present(await log.search(input)),
  };
}

const toRowView = (row: LogRow, office: Office, names: ReadonlyMap<string, string>): LogRowView => ({
  ...toSummary(row, office),
  seq: row.seq,
  admittedAt: row.admittedAt === null ? null : toLocalIso(row.admittedAt),
  documentKind: row.document?.kind ?? null,
  leftUnseen: row.leftUnseen,
  guardName: row.guard === null ? null : (names.get(row.guard) ?? null),
  temperature: row.temperature,
  health: row.health,
  isMaskWorn: row.isMaskWorn,
  isSanitised: row.isSanitised,
  isCorrected: row.isCorrected,
});
