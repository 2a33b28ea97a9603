import { readVarint } from '#src/node/sqlite/salvage/cells.ts';

type Column = { type: number; at: number; length: number };

const intBytes = [0, 1, 2, 3, 4, 6, 8] as const;

/** The columns of a record and where they stand, without reading them; null when the record is none. */
export function columnsOf(payload: Buffer): Column[] | null {
  const header = readVarint(payload, 0);
  if (header === null || header.value > payload.length) return null;
  const columns: Column[] = [];
  let body = header.value;
  for (let at = header.next; at < header.value; ) {
    const type = readVarint(payload, at);
    if (type === null || type.next > header.value) return null;
    const length = lengthOf(type.value);
    if (length === null || body + length > payload.length) return null;
    columns.push({ type: type.value, at: body, length });
    body += length;
    at = type.next;
  }
  return body === payload.length ? columns : null;
}

function lengthOf(type: number): number | null {
  if (type >= 12) return Math.floor((type - 12) / 2);
  if (type === 10 || type === 11) return null;
  if (type === 7) return 8;
  return intBytes[type] ?? 0;
}

/** One letter a column: `n`ull, `i`nteger, `t`ext, `b`lob, `f`loat. */
export const shapeOf = (columns: readonly Column[]): string => columns.map(({ type }) => letterOf(type)).join('');

function letterOf(type: number): string {
  if (type >= 12) return type % 2 === 0 ? 'b' : 't';
  if (type === 0) return 'n';
  return type === 7 ? 'f' : 'i';
}

export const textAt = (payload: Buffer, { at, length }: Column): string => payload.toString('utf8', at, at + length);

/** A copy: the page it stands on is reused. */
export const blobAt = (payload: Buffer, { at, length }: Column): Buffer =>
  Buffer.from(payload.subarray(at, at + length));

/** -1 for what is no safe whole number from 0 on: nothing of ours counts below. */
export function countAt(payload: Buffer, { type, at, length }: Column): number {
  if (type === 8 || type === 9) return type - 8;
  const value = length === 8 ? Number(payload.readBigInt64BE(at)) : payload.readIntBE(at, length);
  return Number.isSafeInteger(value) && value >= 0 ? value : -1;
}
