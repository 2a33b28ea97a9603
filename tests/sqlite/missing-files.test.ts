import { existsSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DamagedBookError } from '#src/node/damaged-book.ts';
import { DataFolderError, openDataFolder, pathsIn } from '#src/node/data-folder.ts';
import { keyNames } from '#src/node/keys/key-names.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import { startGatebook } from '#src/node/start.ts';
import { makeFolder, openOffice } from '#tests/support/office.ts';

/** A closed book with an office in it. */
async function makeBook() {
  const { gatebook, dataDir } = await openOffice();
  await gatebook.close();
  return pathsIn(dataDir);
}

const bookFiles = (database: string) => [database, `${database}-wal`, `${database}-shm`];

describe('a book beside which something is missing', () => {
  it('is not opened without one of its keys or its name, and no other is made in their place', async () => {
    const { root, keys, machine } = await makeBook();
    for (const path of [machine, ...Object.values(keyNames).map((name) => join(keys, name))]) {
      renameSync(path, `${path}-away`);
      await expect(startGatebook({ dataDir: root }), path).rejects.toThrow(DataFolderError);
      await expect(startGatebook({ dataDir: root })).rejects.toThrow(`${path} is missing beside a book that needs it`);
      expect(existsSync(path)).toBe(false);
      renameSync(`${path}-away`, path);
    }
    renameSync(keys, `${keys}-away`);
    expect(() => openDataFolder(root)).toThrow(`gatebook restore --data ${root}`);
    expect(existsSync(keys)).toBe(false);
    renameSync(`${keys}-away`, keys);
    await (await startGatebook({ dataDir: root })).close();
  });

  it('gets its keys when it has no line yet: a first start that was cut off goes on', async () => {
    const root = makeFolder();
    await (await startGatebook({ dataDir: root })).close();
    rmSync(pathsIn(root).keys, { recursive: true });
    await (await startGatebook({ dataDir: root })).close();
    expect(existsSync(join(pathsIn(root).keys, keyNames.journal))).toBe(true);
  });

  it('is not begun anew when its file is gone, empty, or another without a line', async () => {
    const { root, database } = await makeBook();
    const lose: [string, () => void][] = [
      ['its file is empty', () => truncateSync(database, 0)],
      ['its file is not there', () => rmSync(database)],
      ['not one of its lines is there', () => copyEmptyBook(database)],
    ];
    for (const path of bookFiles(database).slice(1)) rmSync(path, { force: true });
    for (const [problem, act] of lose) {
      act();
      const started = startGatebook({ dataDir: root });
      await expect(started, problem).rejects.toThrow(DamagedBookError);
      await expect(started).rejects.toThrow(
        `the book in ${root} is damaged: ${problem}; nothing was changed, run gatebook recover --data ${root}`,
      );
    }
  });

  it('is a new one where no head was ever signed', async () => {
    const root = makeFolder();
    writeFileSync(pathsIn(root).database, '');
    const gatebook = await startGatebook({ dataDir: root });
    expect(gatebook.ports.register.read.office()).toBeNull();
    await gatebook.close();
  });
});

function copyEmptyBook(database: string): void {
  const other = join(makeFolder(), 'other.db');
  const db = connect(other);
  db.close();
  rmSync(database, { force: true });
  renameSync(other, database);
  // An empty file of SQLite's own making, with a header and no table of ours.
  const fresh = connect(database);
  fresh.exec('CREATE TABLE t (x); DROP TABLE t');
  fresh.close();
}

describe('a damaged book', () => {
  it('is named as such: a foreign file, and a tree that lacks a node', async () => {
    const first = await makeBook();
    const db = connect(first.database);
    db.exec('DROP TRIGGER tree_node_no_delete');
    db.exec('DELETE FROM tree_node');
    db.close();
    const second = await makeBook();
    for (const path of bookFiles(second.database).slice(1)) rmSync(path, { force: true });
    writeFileSync(second.database, Buffer.alloc(8192, 7));
    for (const [root, problem] of [
      [first.root, 'its tree lacks a node'],
      [second.root, 'SQLITE_NOTADB'],
    ] as const) {
      const started = startGatebook({ dataDir: root });
      await expect(started).rejects.toThrow(DamagedBookError);
      await expect(started).rejects.toThrow(problem);
    }
  });
});
