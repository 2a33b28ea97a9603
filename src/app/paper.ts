import { createEnterPaper } from '#src/app/paper-enter.ts';
import type { Ports } from '#src/app/ports.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';
import { auditSheet } from '#src/domain/register/paper-audit.ts';

/** The audit looks at so many sheets, the newest: older ones are long in their folder. */
const mostSheets = 500;

/** Paper that stands in for the book while it is out. */
export function createPaper(ports: Ports) {
  return {
    print: createPrint(ports),
    enter: createEnterPaper(ports),
    close: createClose(ports),
    audit: createAudit(ports),
  };
}

function createPrint({ register }: Ports) {
  return (input: Inputs['paper']['print'], actor: string): Promise<Outputs['paper']['print']> =>
    register.write((page) => {
      const { commandId: command, form, sheets, rows } = input;
      const officeName = page.office()?.name ?? '';
      const before = page.findCommand(command);
      const printed = before && page.paperPrints().find(({ seq }) => seq === before.seq);
      if (printed) return { form: printed.form, from: printed.from, to: printed.to, rows: printed.rows, officeName };
      const from = page.nextSheet();
      const to = from + sheets - 1;
      page.add({ kind: 'paper-print', actor, facts: { command, form, from, to, rows } });
      return { form, from, to, rows, officeName };
    });
}

function createClose({ register }: Ports) {
  return (input: Inputs['paper']['close'], actor: string): Promise<Outputs['paper']['close']> =>
    register.write((page) => {
      const { commandId: command, note, ...fate } = input;
      if (page.findCommand(command)) return { outcome: 'done' };
      const print = page.findPrint(fate.sheet);
      if (!print) return { outcome: 'unknown-sheet' };
      if (Math.max(fate.lastRow, ...fate.struck) > print.rows) return { outcome: 'no-such-row' };
      page.add({ kind: 'paper-close', actor, facts: { command, ...fate }, personal: { note } });
      return { outcome: 'done' };
    });
}

function createAudit({ register: { read } }: Ports) {
  return ({ includesDone }: Inputs['paper']['audit']): Outputs['paper']['audit'] => {
    const oldest = Math.max(1, read.nextSheet() - mostSheets);
    const fates = new Map(read.paperCloses(oldest).map((close) => [close.sheet, close]));
    const entered = Map.groupBy(read.paperEntries(oldest), ({ sheet }) => sheet);
    return read
      .paperPrints()
      .flatMap((print) => numbersOf(Math.max(oldest, print.from), print.to).map((sheet) => ({ sheet, print })))
      .sort((one, other) => other.sheet - one.sheet)
      .map(({ sheet, print }) => {
        const rows = (entered.get(sheet) ?? []).map(({ row }) => row);
        const fate = fates.get(sheet) ?? null;
        return {
          sheet,
          form: print.form,
          rows: print.rows,
          printedAt: toLocalIso(print.at),
          entered: rows,
          lastRow: fate?.lastRow ?? null,
          ...auditSheet(rows, fate),
        };
      })
      .filter(({ state }) => includesDone || state !== 'done');
  };
}

const numbersOf = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
