import { type Command, print, report, required, type Values } from '#src/node/cli/command.ts';
import { DataFolderError, openDataFolder, pathsIn } from '#src/node/data-folder.ts';
import { holdInstanceLock } from '#src/node/instance-lock.ts';
import { hasTraces, recover } from '#src/node/recovery/recover.ts';
import type { OnRecovery } from '#src/node/recovery/report.ts';
import { sayDetails, sayReport, stepTexts } from '#src/node/recovery/say-report.ts';

export const recoverCommand: Command = {
  name: 'recover',
  summary: 'make a damaged book whole from its copies, its receipts and what can still be read of it',
  usage: `gatebook recover --data DIR [--dry-run]
  --dry-run   say what would be done and change nothing
Stop Gatebook on this data folder first. What stands there is set aside and never deleted. Only lines that can be proven are
taken; what is missing is printed here and stated in the book. A book with which nothing is wrong is left as it is.`,
  options: { data: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  run(values: Values) {
    const paths = pathsIn(required(values, 'data'));
    if (!hasTraces(paths)) {
      throw new DataFolderError(`there is no book in ${paths.root} and nothing to make one from; check --data`);
    }
    const folder = openDataFolder(paths.root);
    const lock = holdInstanceLock(folder.lock);
    try {
      const done = recover(folder, { onProgress: tellSteps(), isDryRun: values['dry-run'] === true });
      print(sayReport(done));
      for (const line of sayDetails(done)) print(line);
    } finally {
      lock.release();
    }
  },
};

/** One line when a step begins, and one for every tenth of it where there is much to do. */
function tellSteps(): OnRecovery {
  let told = '';
  return ({ step, done, total }) => {
    const tenths = total > 0 && done > 0 ? `, ${Math.floor((10 * done) / total) * 10} %` : '';
    const counted = total === 0 && done > 0 ? `, ${done}` : tenths;
    const line = `${stepTexts[step]}${counted}`;
    if (line !== told) report(line);
    told = line;
  };
}
