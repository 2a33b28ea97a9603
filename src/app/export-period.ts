import type { Ports } from '#src/app/ports.ts';
import type { ExportAnswer, ExportInput } from '#src/contract/desk.ts';
import { localDay } from '#src/domain/register/local-time.ts';

/** Where a shell serves made files from. */
export const exportsPath = '/exports/';

/** Days only, no names: the file name is seen by everybody who sees the stick it travels on. */
export const exportFileName = (fromMs: number, toMs: number, seq: number): string =>
  `gatebook-${localDay(fromMs)}_${localDay(toMs - 1)}-${seq}.csv`;

/** Who asks, by which document and why is in the book before the first byte of the file is written. */
export function createExportPeriod({ register, exporter }: Pick<Ports, 'register' | 'exporter'>) {
  return async (input: ExportInput, actor: string): Promise<ExportAnswer> => {
    const fromMs = Date.parse(input.fromAt);
    const toMs = Date.parse(input.toAt);
    if (toMs <= fromMs) return { outcome: 'period-backwards' };
    const { commandId: command, requester, document, purpose } = input;
    const seq = await register.write((page) => {
      const facts = { command, fromMs, toMs, format: 'csv' as const };
      const personal = { requester, document, purpose };
      return page.findCommand(command)?.seq ?? page.add({ kind: 'export', actor, facts, personal });
    });
    const fileName = exportFileName(fromMs, toMs, seq);
    const { rows } = await exporter.make({ seq, fromMs, toMs, fileName });
    return { outcome: 'made', seq, rows, fileName, path: `${exportsPath}${fileName}` };
  };
}
