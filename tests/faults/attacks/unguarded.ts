import { headBytes } from '#src/domain/journal/record.ts';
import { leafHash } from '#src/domain/journal/tree.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';

/**
 * What somebody does who has the file, a database tool and time, with all triggers dropped. `at` answers the line that the
 * verification must name; `null` where the journal as a whole is no longer one and there is no line to name.
 */
export type Attack = { run(db: Writer, line: number): void; at(line: number, lines: number): number | null };

const here = (line: number) => line;
const sql = (text: string, at: Attack['at'] = here): Attack => ({
  run: (db, line) => db.exec(text.replaceAll('?', String(line))),
  at,
});

/** Writes the hash of a line's head where the tree has it: as far as a hurried forger goes. */
function patchTree(db: Writer, line: number): void {
  const head = db.prepare<[number], string>('SELECT head FROM leaf WHERE seq = ?').pluck().get(line) as string;
  const hash = leafHash(headBytes(head), commitHash);
  db.prepare('UPDATE tree_node SET hash = ? WHERE level = 0 AND idx = ?').run(hash, line);
}

const cut = (tables: string) => `
  DELETE FROM leaf WHERE seq >= ?; ${tables}`;

/** `line` is odd: its sibling in the tree is before it, and so its parent is completed by the line itself. */
export const unguardedAttacks: Record<string, Attack> = {
  'edit a value': sql("UPDATE opening SET value = '\"Ai Khác\"' WHERE seq = ? AND field = 'facts'"),
  'edit one letter of a value': sql("UPDATE opening SET value = value || ' ' WHERE seq = ? AND field = 'facts'"),
  'edit a salt': sql("UPDATE opening SET salt = randomblob(16) WHERE seq = ? AND field = 'facts'"),
  'shorten a salt': sql("UPDATE opening SET salt = x'00' WHERE seq = ?"),
  'rename a field': sql("UPDATE opening SET field = 'fact' WHERE seq = ? AND field = 'facts'"),
  'delete one value': sql("DELETE FROM opening WHERE seq = ? AND field = 'facts'"),
  'delete all values of a line': sql('DELETE FROM opening WHERE seq = ?'),
  'add a value': sql(
    "INSERT INTO opening SELECT seq, 'added', salt, value FROM opening WHERE seq = ? AND field = 'facts'",
  ),
  'move a value to another line': sql("UPDATE opening SET seq = 100000 WHERE seq = ? AND field = 'facts'"),
  'swap the values of two lines': sql(
    `
    UPDATE opening SET seq = -1 WHERE seq = ?; UPDATE opening SET seq = ? WHERE seq = ? - 1;
    UPDATE opening SET seq = ? - 1 WHERE seq = -1`,
    (line) => line - 1,
  ),
  'edit the actor': sql('UPDATE leaf SET head = replace(head, \'"actor":"kiosk"\', \'"actor":"guard"\') WHERE seq = ?'),
  'edit the time': sql('UPDATE leaf SET head = replace(head, \'"at":1\', \'"at":2\') WHERE seq = ?'),
  'edit the kind': sql('UPDATE leaf SET head = replace(head, \'"kind":"\', \'"kind":"x\') WHERE seq = ?'),
  'edit a commitment': sql('UPDATE leaf SET head = replace(head, \'"facts":"\', \'"facts":"0\') WHERE seq = ?'),
  'edit the number in a head': sql(
    'UPDATE leaf SET head = replace(head, \'"seq":?,\', \'"seq":99999,\') WHERE seq = ?',
  ),
  'spell a head another way': sql("UPDATE leaf SET head = ' ' || head WHERE seq = ?"),
  'make a head that is no JSON': sql("UPDATE leaf SET head = 'x' WHERE seq = ?"),
  'make a head without commitments': sql('UPDATE leaf SET head = \'{"seq":?,"v":1}\' WHERE seq = ?'),
  'put the head of another line': sql('UPDATE leaf SET head = (SELECT head FROM leaf WHERE seq = ? - 1) WHERE seq = ?'),
  'swap two lines': sql(
    `
    UPDATE leaf SET seq = -1 WHERE seq = ?; UPDATE leaf SET seq = ? WHERE seq = ? - 1; UPDATE leaf SET seq = ? - 1 WHERE seq = -1`,
    (line) => line - 1,
  ),
  'delete a line': sql('DELETE FROM leaf WHERE seq = ?'),
  'delete a line and what it says': sql('DELETE FROM opening WHERE seq = ?; DELETE FROM leaf WHERE seq = ?'),
  'delete a line and close the gap': sql(`
    DELETE FROM leaf WHERE seq = ?; UPDATE leaf SET seq = -seq WHERE seq > ?; UPDATE leaf SET seq = -seq - 1 WHERE seq < 0`),
  'insert a line and move the rest': sql(`
    UPDATE leaf SET seq = -seq - 1 WHERE seq >= ?; UPDATE leaf SET seq = -seq WHERE seq < 0;
    INSERT INTO leaf SELECT ?, head FROM leaf WHERE seq = ? - 1`),
  'insert a line before the first': sql(
    'INSERT INTO leaf SELECT -1, head FROM leaf WHERE seq = ?',
    (_, lines) => lines,
  ),
  'write a line at the end without a tree': sql(
    'INSERT INTO leaf SELECT (SELECT max(seq) + 1 FROM leaf), head FROM leaf WHERE seq = ?',
    (_, lines) => lines,
  ),
  'cut off the end': sql(cut('')),
  'cut off the end and what it says': sql(cut('DELETE FROM opening WHERE seq >= ?')),
  'zero the hash of a line': sql('UPDATE tree_node SET hash = zeroblob(32) WHERE level = 0 AND idx = ?'),
  'zero the hash of a pair': sql('UPDATE tree_node SET hash = zeroblob(32) WHERE level = 1 AND idx = ? / 2'),
  'delete the hash of a line': sql('DELETE FROM tree_node WHERE level = 0 AND idx = ?'),
  'delete the hash of a pair': sql('DELETE FROM tree_node WHERE level = 1 AND idx = ? / 2'),
  'add a hash to the tree': sql(
    'INSERT INTO tree_node SELECT 40, ?, hash FROM tree_node WHERE level = 0 AND idx = ?',
    (_, lines) => lines,
  ),
  'edit a head and its hash': {
    run(db, line) {
      db.exec(`UPDATE leaf SET head = replace(head, '"at":1', '"at":2') WHERE seq = ${line}`);
      patchTree(db, line);
    },
    at: here,
  },
  'drop the values': sql('DROP TABLE opening', () => null),
  'drop the tree': sql('DROP TABLE tree_node', () => null),
  'drop the lines': sql('DROP TABLE leaf', () => null),
  'empty the lines': sql('DELETE FROM leaf', () => 0),
  'put a view in the place of the lines': sql(
    'ALTER TABLE leaf RENAME TO kept; CREATE VIEW leaf AS SELECT seq, head FROM kept WHERE seq < ?',
    here,
  ),
};
