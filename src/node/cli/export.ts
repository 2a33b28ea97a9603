import { randomUUID } from 'node:crypto';
import { accessSync, constants, copyFileSync, existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createExportPeriod } from '#src/app/export-period.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';
import { bookText, type Command, instant, print, required, UsageError, type Values } from '#src/node/cli/command.ts';
import { openGatebook } from '#src/node/cli/open-gatebook.ts';
import { openExistingFolder } from '#src/node/data-folder.ts';

export const exportCommand: Command = {
  name: 'export',
  summary: 'write the movements of people and vehicles in a period to a file, and that it was done into the book',
  usage: `gatebook export --data DIR --from ISO --to ISO --format csv --out FILE --requester TEXT --document TEXT --purpose TEXT
  --from, --to   the period: from ≤ time < to; 2021-02-16 or 2021-02-16T07:30:00+07:00 (Viet Nam time without an offset)
  --requester    who asks: agency and officer
  --document     number and date of the request
  --purpose      what it is for
While Gatebook serves this data folder, export from the desk instead: one process writes the book.`,
  options: {
    data: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    requester: { type: 'string' },
    document: { type: 'string' },
    purpose: { type: 'string' },
  },
  run: exportToFile,
};

async function exportToFile(values: Values): Promise<void> {
  if (required(values, 'format') !== 'csv') throw new UsageError('--format takes csv');
  const out = readTarget(values);
  const input = {
    commandId: randomUUID(),
    fromAt: toLocalIso(instant(values, 'from')),
    toAt: toLocalIso(instant(values, 'to')),
    requester: bookText(values, 'requester', 200),
    document: bookText(values, 'document', 120),
    purpose: bookText(values, 'purpose', 500),
  };
  const folder = openExistingFolder(required(values, 'data'));
  const gatebook = await openGatebook({ dataDir: folder.root });
  try {
    const answer = await createExportPeriod(gatebook.ports)(input, 'command-line');
    if (answer.outcome === 'period-backwards') throw new UsageError('--to must be later than --from');
    copyFileSync(join(folder.exports, answer.fileName), out);
    print(`${answer.rows} rows in ${out}, recorded as line ${answer.seq} of the book`);
  } finally {
    await gatebook.close();
  }
}

/** Looked at before anything is recorded: a line about a file that could then not be written would be untrue. */
function readTarget(values: Values): string {
  const out = resolve(required(values, 'out'));
  if (existsSync(out) && statSync(out).size > 0)
    throw new UsageError(`${out} exists already; name another file with --out`);
  const folder = dirname(out);
  if (!existsSync(folder))
    throw new UsageError(`there is no folder ${folder}; make it, or name another file with --out`);
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new UsageError(`this user may not write in ${folder}; name another file with --out`);
  }
  return out;
}
