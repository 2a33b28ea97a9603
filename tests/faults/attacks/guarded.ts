/**
 * SQL on a book whose guard rails stand, through a connection without any of our pragmas: each must be refused. `?` stands
 * for the number of a line.
 */
export const guardedAttacks: Record<string, string> = {
  'edit a head': "UPDATE leaf SET head = '{}' WHERE seq = ?",
  'renumber a line': 'UPDATE leaf SET seq = seq + 1000 WHERE seq = ?',
  'renumber a line over another': 'UPDATE OR REPLACE leaf SET seq = seq + 1 WHERE seq = ?',
  'delete a line': 'PRAGMA foreign_keys = OFF; DELETE FROM leaf WHERE seq = ?',
  'delete all lines': 'PRAGMA foreign_keys = OFF; DELETE FROM leaf',
  'replace a line': "PRAGMA foreign_keys = OFF; INSERT OR REPLACE INTO leaf (seq, head) VALUES (?, '{}')",
  'replace a line without recursive triggers':
    "PRAGMA foreign_keys = OFF; PRAGMA recursive_triggers = OFF; REPLACE INTO leaf (seq, head) VALUES (?, '{}')",
  'insert or update a line':
    "INSERT INTO leaf (seq, head) VALUES (?, '{}') ON CONFLICT DO UPDATE SET head = excluded.head",
  'insert a line past a gap': "INSERT INTO leaf (seq, head) VALUES (? + 100000, '{}')",
  'insert a line before the first': "INSERT INTO leaf (seq, head) VALUES (-1, '{}')",
  'edit a value': "UPDATE opening SET value = '1' WHERE seq = ?",
  'edit a salt': 'UPDATE opening SET salt = zeroblob(16) WHERE seq = ?',
  'move a value to another line': 'PRAGMA foreign_keys = OFF; UPDATE opening SET seq = seq + 1000 WHERE seq = ?',
  'delete a value': 'DELETE FROM opening WHERE seq = ?',
  'replace a value':
    "REPLACE INTO opening (seq, field, salt, value) SELECT seq, field, salt, '1' FROM opening WHERE seq = ?",
  'edit the tree': 'UPDATE tree_node SET hash = zeroblob(32) WHERE level = 0 AND idx = ?',
  'delete from the tree': 'DELETE FROM tree_node WHERE idx = ?',
  'replace in the tree': 'REPLACE INTO tree_node (level, idx, hash) VALUES (0, ?, zeroblob(32))',
  'edit a checkpoint': 'UPDATE checkpoint SET size = ?',
  'delete a checkpoint': 'DELETE FROM checkpoint WHERE ? >= 0',
  'replace a checkpoint':
    'REPLACE INTO checkpoint (origin, size, at, note) SELECT origin, size, ?, note FROM checkpoint',
};
