import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { writeCsvStream } from 'hucre/csv';

/**
 * Writes rows as RFC 4180 CSV in UTF-8 with a byte order mark (Excel needs it for Vietnamese), every cell quoted. The
 * file appears under its name only when it is whole and on disk. Answers the number of rows after the header.
 */
export async function writeCsv(path: string, rows: Iterable<string[]>): Promise<number> {
  const unfinished = `${path}.part`;
  const file = openSync(unfinished, 'w', 0o600);
  let count = -1;
  const counted = function* () {
    for (const row of rows) {
      count += 1;
      yield row;
    }
  };
  try {
    for await (const chunk of writeCsvStream(counted(), { bom: true, quoteStyle: 'all', headers: false })) {
      writeSync(file, chunk);
    }
    fsyncSync(file);
  } catch (error) {
    closeSync(file);
    rmSync(unfinished, { force: true });
    throw error;
  }
  closeSync(file);
  renameSync(unfinished, path);
  return Math.max(0, count);
}
