import { expect, it } from 'vitest';
import { failureCode } from '#src/node/http/rpc-options.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import { createGroupCommit, NotSavedError } from '#src/node/sqlite/group-commit.ts';

it('names what the disk said when a commit failed, and no word of what was to be written', async () => {
  const db = connect(':memory:');
  db.exec('CREATE TABLE t (x)');
  const insert = db.prepare('INSERT INTO t VALUES (?)');
  const write = createGroupCommit(db, { mark: () => 0, goTo: () => {}, settled: () => {} });
  db.close();
  const failed: unknown = await write(() => insert.run('Nguyễn Văn Mẫu')).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(NotSavedError);
  expect(failureCode(failed)).toBe('TypeError');
  const full = new NotSavedError('not saved', { cause: Object.assign(new Error('full'), { code: 'SQLITE_FULL' }) });
  expect(failureCode(full)).toBe('SQLITE_FULL');
});
