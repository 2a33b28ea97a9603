import { formatVerifierKey } from '#src/domain/journal/verifier-key.ts';
import { type Command, print, required, UsageError } from '#src/node/cli/command.ts';
import { openDataFolder, openExistingFolder } from '#src/node/data-folder.ts';
import { openLogSigner } from '#src/node/own-logs.ts';
import { lastCheckpoint } from '#src/node/sqlite/checkpoints.ts';
import { openReader } from '#src/node/sqlite/open.ts';

export const checkpointCommand: Command = {
  name: 'checkpoint',
  summary: 'print the newest signed head of the book, to keep outside this machine',
  usage: `gatebook checkpoint --data DIR
Prints the checkpoint (C2SP signed note) and, on standard error, the key to check it by. Keep both away from this machine:
only a checkpoint that left it shows that the whole book was rewritten. See gatebook verify --against.`,
  options: { data: { type: 'string' } },
  run(values) {
    const folder = openDataFolder(openExistingFolder(required(values, 'data')).root);
    const db = openReader(folder.database);
    try {
      const { key } = openLogSigner(folder, db);
      const last = lastCheckpoint(db, key.name);
      if (!last) throw new UsageError('nothing is signed yet; start Gatebook on this folder once');
      process.stderr.write(`${formatVerifierKey(key)}\n`);
      print(last.note.trimEnd());
    } finally {
      db.close();
    }
  },
};
