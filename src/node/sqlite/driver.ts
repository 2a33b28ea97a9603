import Database from 'better-sqlite3';

/**
 * The one door to better-sqlite3. A signature says whether it writes: a `Reader` cannot be handed to code that asks
 * for a `Writer`.
 */
type Connection = Pick<Database.Database, 'prepare' | 'close' | 'pragma' | 'inTransaction'>;
export type Reader = Connection & { readonly access: 'read' | 'write' };
export type Writer = Reader & Pick<Database.Database, 'exec'> & { readonly access: 'write' };
export type Statement<P extends unknown[] = unknown[], R = unknown> = Database.Statement<P, R>;

export type DriverOptions = { isReadOnly?: boolean; busyTimeoutMs?: number };

/** Opens a file without any of our pragmas; throws SQLite's own error (`code` SQLITE_…). Use `open.ts` for the register. */
export function connect(path: string, options: DriverOptions = {}): Writer {
  const database = new Database(path, {
    readonly: options.isReadOnly ?? false,
    fileMustExist: options.isReadOnly ?? false,
    timeout: options.busyTimeoutMs ?? 5000,
  });
  return Object.assign(database, { access: 'write' as const });
}

export const isSqliteError = (error: unknown): error is Error & { code: string } =>
  error instanceof Database.SqliteError;
