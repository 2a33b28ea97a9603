import { dirname } from 'node:path';
import type { Credentials } from '#src/app/ports.ts';
import { nameDamage } from '#src/node/damaged-book.ts';
import { type BookState, createMender, type Mender, type MendingConfig } from '#src/node/mending.ts';
import { createCredentials } from '#src/node/sqlite/credentials.ts';
import { isOfTheDisk } from '#src/node/sqlite/disk-errors.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import { NotSavedError } from '#src/node/sqlite/group-commit.ts';
import { openWriter } from '#src/node/sqlite/open.ts';
import { type BookRegister, createRegister, type RegisterCare, type Scribe } from '#src/node/sqlite/register.ts';
import { createReopenable } from '#src/node/sqlite/reopenable.ts';

export type BookConfig = {
  path: string;
  scribe: Scribe;
  /** What else is written down of every group before anybody is answered; see `Care`. */
  keep?: RegisterCare['keep'];
} & Partial<Pick<MendingConfig, 'open' | 'retryMs' | 'makeRoom' | 'onMended' | 'say'>>;

export type Book = {
  /** The same object when the file is opened again; throws a NotOpenError while there is no connection. */
  db: Writer;
  register: BookRegister;
  credentials: Credentials;
  state(): BookState;
  onState(listener: (state: BookState) => void): () => void;
  close(): void;
};

/**
 * The register on a disk that may fail: whoever holds it goes on holding it when the file had to be opened again. Throws a
 * DamagedBookError, a NewerDatabaseError or an UnsafeStorageError.
 */
export function openBook(config: BookConfig): Book {
  const { path, scribe, keep = () => null, open = openWriter } = config;
  const quiet = () => {};
  const { makeRoom = quiet, onMended = quiet, say = quiet, retryMs = 1000 } = config;
  try {
    const connection = createReopenable(open(path));
    const { db } = connection;
    const care: RegisterCare = { refusal: () => mender.refusal(), rescue: (failure) => mender.rescue(failure), keep };
    const register = createRegister(db, scribe, care);
    const goTo = register.journal.rewindTo;
    const mender = createMender({ path, connection, open, retryMs, goTo, makeRoom, onMended, say });
    return {
      db,
      register,
      credentials: mendCredentials(createCredentials(db), db, register, mender),
      state: mender.state,
      onState: mender.onState,
      close() {
        mender.stop();
        connection.close();
      },
    };
  } catch (error) {
    throw nameDamage(error, dirname(path));
  }
}

/** Outside a transaction a save is one of its own: it gets its second try like a group of works. */
function mendCredentials(bare: Credentials, db: Writer, { journal }: BookRegister, mender: Mender): Credentials {
  return {
    find: bare.find,
    save(account, credential) {
      const save = () => bare.save(account, credential);
      if (db.inTransaction) return save();
      const refusal = mender.refusal();
      if (refusal) throw new NotSavedError('not saved: the disk did not take it', { cause: refusal });
      try {
        save();
      } catch (cause) {
        const failure = {
          cause,
          isOfTheDisk: isOfTheDisk(cause),
          before: journal.frontier(),
          reached: null,
          attempt: 1,
        };
        if (mender.rescue(failure) !== 'again')
          throw new NotSavedError('not saved: the disk did not take it', { cause });
        save();
      }
    },
  };
}
