import { type Command, print, report, required } from '#src/node/cli/command.ts';
import { openDataFolder, openExistingFolder } from '#src/node/data-folder.ts';
import { holdInstanceLock } from '#src/node/instance-lock.ts';
import { openWriter } from '#src/node/sqlite/open.ts';
import { rebuild } from '#src/node/sqlite/rebuild.ts';

export const rebuildCommand: Command = {
  name: 'rebuild',
  summary: 'make everything the screens show anew from the journal',
  usage: `gatebook rebuild --data DIR
Says which tables had not been what the journal says. Stop Gatebook on this data folder first.`,
  options: { data: { type: 'string' } },
  run(values) {
    const folder = openDataFolder(openExistingFolder(required(values, 'data')).root);
    const lock = holdInstanceLock(folder.lock);
    const db = openWriter(folder.database);
    try {
      const { lines, changedTables } = rebuild(db, (done) => report(`${done} lines`));
      const finding =
        changedTables.length === 0 ? 'nothing had differed' : `these had differed: ${changedTables.join(', ')}`;
      print(`rebuilt from ${lines} lines; ${finding}`);
    } finally {
      db.close();
      lock.release();
    }
  },
};
