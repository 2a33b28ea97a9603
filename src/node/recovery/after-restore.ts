import type { DataFolder } from '#src/node/data-folder.ts';
import { recover } from '#src/node/recovery/recover.ts';
import { sayDetails, sayReport } from '#src/node/recovery/say-report.ts';

/**
 * After a copy was put in the place of the book, under the folder's lock: brings back what was acknowledged since, where it
 * fits; states what is lost; and gives the book a new name where it no longer contains what was signed. Done twice it is
 * the same as done once.
 */
export function finishRestore(folder: DataFolder, report: (line: string) => void): void {
  const done = recover(folder, { why: 'restored' });
  if (done.outcome === 'nothing-to-mend') return;
  for (const line of [sayReport(done), ...sayDetails(done)]) report(line);
}
