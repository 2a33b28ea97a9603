import { copyFileSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { listCopies } from '#src/node/backup/copies.ts';
import { restoreCommand } from '#src/node/cli/restore.ts';

/**
 * The process that is recorded: the command as it is typed. Arguments: folder, seed, manner; `careless` moves the old book
 * away and copies the newest copy into its place, whatever of it is on the disk by then.
 */
const [dir = '', , manner] = process.argv.slice(2);
const backups = join(dir, 'backups');
const newest = listCopies(backups)[0];
if (!newest) throw new Error('there is no copy to restore');
if (manner === 'careless') restoreCarelessly();
else await restoreCommand.run({ data: dir });
writeSync(openSync(join(dir, 'promises.ack'), 'w'), `${newest.lines} restored\n`);

function restoreCarelessly(): void {
  const aside = join(dir, 'set-aside');
  mkdirSync(aside);
  for (const name of ['gatebook.db', 'gatebook.db-wal']) {
    if (existsSync(join(dir, name))) renameSync(join(dir, name), join(aside, name));
  }
  copyFileSync(join(backups, newest?.name ?? ''), join(dir, 'gatebook.db'));
}
