import type { Statement, Writer } from '#src/node/sqlite/driver.ts';

/** There is no connection now; what was asked could not be found out. */
export class NotOpenError extends Error {
  readonly code = 'BOOK_NOT_OPEN';
}

type Mode = 'pluck' | 'raw' | 'expand';

export type Reopenable = { db: Writer; close(): void; replace(next: Writer): void };

/**
 * A connection that can be put in the place of another under everything that was prepared on it. After an error of the disk
 * SQLite asks for exactly that: what the old one remembers of the file need not be true (notes/reliability.md F4).
 * `db` throws a NotOpenError as long as there is none.
 */
export function createReopenable(first: Writer): Reopenable {
  let open: Writer | null = first;
  const current = (): Writer => {
    if (open) return open;
    throw new NotOpenError('the book is not open: the disk does not take it');
  };

  const prepare = (sql: string): Statement => {
    const modes: Mode[] = [];
    let of = current();
    let made = of.prepare(sql);
    const now = () => {
      const connection = current();
      if (connection === of) return made;
      made = modes.reduce<Statement>((statement, mode) => statement[mode](), connection.prepare(sql));
      of = connection;
      return made;
    };
    const setMode = (mode: Mode) => {
      now()[mode]();
      modes.push(mode);
      return statement;
    };
    // Only what is asked of statements here; the rest of the driver's surface is not there to be called.
    const statement = {
      run: (...values: unknown[]) => now().run(...values),
      get: (...values: unknown[]) => now().get(...values),
      all: (...values: unknown[]) => now().all(...values),
      iterate: (...values: unknown[]) => now().iterate(...values),
      pluck: () => setMode('pluck'),
      raw: () => setMode('raw'),
      expand: () => setMode('expand'),
    } as unknown as Statement;
    return statement;
  };

  const db: Writer = {
    access: 'write',
    prepare: prepare as Writer['prepare'],
    get inTransaction() {
      return open?.inTransaction ?? false;
    },
    pragma: (source, options) => current().pragma(source, options),
    exec(sql) {
      current().exec(sql);
      return db as never;
    },
    close() {
      open?.close();
      open = null;
      return db as never;
    },
  };
  return {
    db,
    close: () => void db.close(),
    replace(next) {
      open = next;
    },
  };
}
