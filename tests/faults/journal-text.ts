import type { Reader } from '#src/node/sqlite/driver.ts';

const tables = {
  leaf: ['seq', 'head'],
  opening: ['seq', 'field', 'salt', 'value'],
  tree_node: ['level', 'idx', 'hash'],
} as const;

/** How many of the rows of a table belong to a book of so many lines. */
const beginnings = { leaf: 'seq < ?', opening: 'seq < ?', tree_node: '(idx + 1) << level <= ?' } as const;

/**
 * Every value of every row that the journal is made of, with its type, as one text; made by SQLite, which is many times
 * faster than reading the rows one by one. `lines`: only what a book of so many lines would have.
 */
export function journalText(db: Reader, lines: number | bigint = 2n ** 63n - 1n): string {
  const parts = Object.entries(tables).map(([table, columns]) => {
    const row = columns.map((column) => `typeof(${column}) || hex(${column})`).join(" || ' ' || ");
    const rows = `SELECT * FROM ${table} WHERE ${beginnings[table as keyof typeof tables]} ORDER BY 1, 2`;
    return db.prepare(`SELECT group_concat(${row}, char(10)) FROM (${rows})`).pluck().get(lines) ?? '';
  });
  return parts.join('\n\n');
}
