import { hash } from 'node:crypto';
import { saltBytes } from '#src/domain/journal/commitment.ts';
import type { Frontier } from '#src/domain/journal/tree.ts';
import { isSqliteError, type Reader } from '#src/node/sqlite/driver.ts';
import type { Grown, LeafRow } from '#src/node/sqlite/verify/reading.ts';

/**
 * Reads a run of lines by ranges in key order, about eight times as fast as by key, and knows one answer only: everything
 * is as it was written. Whatever it does not expect, and that is more than what is wrong, answers null: then the lines are
 * read one by one, and that reading says what there is to say.
 *
 * Keys are read back whole: a walk of a range believes of every row between its ends that it belongs there, also of one
 * whose key a bad disk has changed.
 *
 * What is slow is not SHA-256 but making a Buffer for every row: so bytes come as hexadecimal text and leave as such.
 */
export function createRunReader(db: Reader): (frontier: Frontier, leaves: readonly LeafRow[]) => Grown | null {
  const openings = db
    .prepare<[number, number], OpeningRow>(
      `SELECT seq, field, CASE WHEN typeof(salt) = 'blob' AND length(salt) = ${saltBytes} THEN hex(salt) END, value
       FROM opening WHERE seq >= ? AND seq < ? ORDER BY seq, field`,
    )
    .raw();
  const nodes = db
    .prepare<[number, number, number], string | null>(
      "SELECT lower(group_concat(level || ':' || idx || quote(hash), '')) FROM tree_node WHERE level = ? AND idx >= ? AND idx < ?",
    )
    .pluck();
  const readRun = (frontier: Frontier, leaves: readonly LeafRow[]): Grown | null => {
    const [from, to] = [frontier.size, frontier.size + leaves.length];
    const opened = openings.all(from, to);
    const tree = createTextTree(frontier);
    let next = 0;
    for (const { seq, head } of leaves) {
      if (seq !== tree.size()) return null;
      let commitments = '';
      let last = '';
      for (let row = opened[next]; row?.[0] === seq; row = opened[next]) {
        const commitment = commitText(row, last);
        if (commitment === null) return null;
        commitments += commitments === '' ? commitment : `,${commitment}`;
        last = row[1];
        next += 1;
      }
      if (!isHead(head, seq, commitments)) return null;
      tree.append(hash('sha256', `\0${head}`, 'hex'));
    }
    if (next !== opened.length) return null;
    for (const [level, stored] of tree.completed.entries()) {
      const span = 2 ** level;
      if ((nodes.get(level, Math.floor(from / span), Math.floor(to / span)) ?? '') !== stored.text) return null;
    }
    const nodeCount = tree.completed.reduce((sum, { count }) => sum + count, 0);
    return { frontier: tree.frontier(), openings: opened.length, nodes: nodeCount };
  };
  return (frontier, leaves) => {
    try {
      return readRun(frontier, leaves);
    } catch (error) {
      if (isSqliteError(error)) return null;
      throw error;
    }
  };
}

/** `salt` in hexadecimal; null when it is none. */
type OpeningRow = [seq: number, field: string, salt: string | null, value: string];

/** One spelling only: the members in order, plain ASCII without escapes, small whole numbers. `readHead` takes more. */
const headShape =
  /^\{"actor":"[ !#-[\]-~]*","at":(?:0|[1-9]\d{0,14}),"boot":"[ !#-[\]-~]*","c":\{([^{}]*)\},"kind":"[ !#-[\]-~]*","kiosk":"[ !#-[\]-~]*","mono":(?:0|[1-9]\d{0,14}),"seq":(\d+),"v":1\}$/;

function isHead(head: string, seq: number, commitments: string): boolean {
  const shape = headShape.exec(head);
  return shape !== null && shape[1] === commitments && shape[2] === String(seq);
}

const fieldName = /^[A-Za-z]{1,64}$/;
const fieldAt = 1 + saltBytes + 1;
const bytes = Buffer.alloc(1 << 16);

/** A member of the head's `c`, from the opening that stands for it; null for one that has to be looked at more closely. */
function commitText([, field, salt, value]: OpeningRow, before: string): string | null {
  if (typeof field !== 'string' || typeof value !== 'string' || !fieldName.test(field) || field <= before) return null;
  if (salt === null || 3 * value.length > bytes.length - fieldAt - 64) return null;
  bytes[0] = 2;
  bytes.write(salt, 1, 'hex');
  bytes[fieldAt - 1] = field.length;
  bytes.write(field, fieldAt, 'latin1');
  const end = fieldAt + field.length + bytes.write(value, fieldAt + field.length);
  return `"${field}":"${hash('sha256', bytes.subarray(0, end), 'hex')}"`;
}

/** `appendLeaf` over hexadecimal text, with the completed nodes of each level as the query above would answer them. */
function createTextTree({ size: start, peaks: startPeaks }: Frontier) {
  const peaks = startPeaks.map((peak) => Buffer.from(peak).toString('hex'));
  const completed: { text: string; count: number }[] = [];
  let size = start;
  const note = (level: number, index: number, node: string) => {
    const at = completed[level] ?? { text: '', count: 0 };
    completed[level] = at;
    at.text += `${level}:${index}x'${node}'`;
    at.count += 1;
  };
  return {
    completed,
    size: () => size,
    append(leaf: string) {
      let node = leaf;
      note(0, size, node);
      let rest = size;
      for (let level = 1; rest % 2 === 1; level += 1) {
        rest = Math.floor(rest / 2);
        node = nodeText(peaks.pop() as string, node);
        note(level, rest, node);
      }
      peaks.push(node);
      size += 1;
    },
    frontier: (): Frontier => ({ size, peaks: peaks.map((peak) => new Uint8Array(Buffer.from(peak, 'hex'))) }),
  };
}

const pair = Buffer.alloc(65, 1);

function nodeText(left: string, right: string): string {
  pair.write(left, 1, 'hex');
  pair.write(right, 33, 'hex');
  return hash('sha256', pair, 'hex');
}
