import type { Reader } from '#src/node/sqlite/driver.ts';

/** The same reader, and every statement that is prepared on it, as it is. */
export function noteStatements(db: Reader): { noting: Reader; asked: ReadonlySet<string> } {
  const asked = new Set<string>();
  const noting = new Proxy<Reader>(db, {
    get(target, name) {
      if (name !== 'prepare') return Reflect.get(target, name);
      return (sql: string) => {
        asked.add(sql);
        return target.prepare(sql);
      };
    },
  });
  return { noting, asked };
}
