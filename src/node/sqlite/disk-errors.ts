import { isSqliteError } from '#src/node/sqlite/driver.ts';

/** What SQLite says when it was the disk, or the file on it, and not the statement. BUSY is not among them: that passes. */
const disk = /^SQLITE_(IOERR|FULL|CORRUPT|NOTADB|CANTOPEN|READONLY|PERM|NOMEM|PROTOCOL)/;

/** What SQLite says of a broken page, a foreign file, and a table or column that is gone. */
const damage = /^SQLITE_(CORRUPT|NOTADB$|ERROR$)/;

export const isOfTheDisk = (error: unknown): boolean => isSqliteError(error) && disk.test(error.code);

export const isDamage = (error: unknown): boolean => isSqliteError(error) && damage.test(error.code);

/** The pages themselves, not a table that is missed. */
export const isCorrupt = (error: unknown): boolean =>
  isDamage(error) && (error as { code: string }).code !== 'SQLITE_ERROR';

/** SQLite's own word for it, and the system's, for a file beside the book. */
export const isDiskFull = (error: unknown): boolean => {
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT';
};
