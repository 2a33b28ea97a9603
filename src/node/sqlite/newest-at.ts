import type { Reader } from '#src/node/sqlite/driver.ts';

/** When the newest line was written that still says so (a lost line is an empty head); null for an empty book. */
export const readNewestAt = (db: Reader): number | null =>
  (db.prepare("SELECT json_extract(head, '$.at') FROM leaf WHERE head <> '' ORDER BY seq DESC LIMIT 1").pluck().get() ??
    null) as number | null;
