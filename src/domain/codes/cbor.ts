/** What CBOR (RFC 8949) can say here. Its `undefined` is read as null, and an integer beyond 2^53 as malformed. */
export type CborValue = number | string | boolean | null | Uint8Array | CborValue[] | CborMap | CborTagged;
export type CborMap = Map<number | string, CborValue>;
export type CborTagged = { tag: number; value: CborValue };

// The deepest certificate has seven levels; the largest under 200 items.
const deepest = 16;
const mostItems = 4096;
const indefinite = 31;
const breakByte = 0xff;

type Cursor = { bytes: Uint8Array; view: DataView; at: number; itemsLeft: number };
/** `undefined` is never a value of CBOR here: it says that the bytes are malformed. */
type Read<T extends CborValue> = T | undefined;

/**
 * The one item that the bytes are, or undefined when they are cut, followed by others, nested deeper than 16, or more than
 * 4,096 items; when a text is no UTF-8, a key is neither integer nor text, or a key stands twice.
 */
export function decodeCbor(bytes: Uint8Array): CborValue | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cursor: Cursor = { bytes, view, at: 0, itemsLeft: mostItems };
  const value = readItem(cursor, 0);
  return cursor.at === bytes.length ? value : undefined;
}

export const isCborMap = (value: CborValue | undefined): value is CborMap => value instanceof Map;
export const isCborTagged = (value: CborValue | undefined): value is CborTagged =>
  typeof value === 'object' && value !== null && 'tag' in value;

function readItem(cursor: Cursor, depth: number): CborValue | undefined {
  const head = cursor.bytes[cursor.at];
  cursor.itemsLeft -= 1;
  if (head === undefined || depth > deepest || cursor.itemsLeft < 0) return undefined;
  cursor.at += 1;
  const major = head >> 5;
  const info = head & 31;
  if (major === 7) return readSimple(cursor, info);
  if (info === indefinite) return readIndefinite(cursor, major, depth);
  const count = readCount(cursor, info);
  if (count === undefined) return undefined;
  if (major === 0) return count;
  if (major === 1) return -1 - count;
  if (major === 2) return take(cursor, count);
  if (major === 3) return readText(take(cursor, count));
  if (major === 4) return readArray(cursor, depth, count);
  if (major === 5) return readMap(cursor, depth, count);
  const value = readItem(cursor, depth + 1);
  return value === undefined ? undefined : { tag: count, value };
}

function readCount(cursor: Cursor, info: number): number | undefined {
  if (info < 24) return info;
  const size = 2 ** (info - 24);
  const { at, view } = cursor;
  if (size > 8 || at + size > view.byteLength) return undefined;
  cursor.at += size;
  if (size === 1) return view.getUint8(at);
  if (size === 2) return view.getUint16(at);
  if (size === 4) return view.getUint32(at);
  const count = view.getUint32(at) * 2 ** 32 + view.getUint32(at + 4);
  return count < Number.MAX_SAFE_INTEGER ? count : undefined;
}

function take(cursor: Cursor, length: number): Uint8Array | undefined {
  const end = cursor.at + length;
  if (end > cursor.bytes.length) return undefined;
  const part = cursor.bytes.subarray(cursor.at, end);
  cursor.at = end;
  return part;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function readText(bytes: Uint8Array | undefined): string | undefined {
  try {
    return bytes && utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** `count` Infinity: until the break. What a count promises is never allocated, only what is there. */
function readArray(cursor: Cursor, depth: number, count: number): Read<CborValue[]> {
  const items: CborValue[] = [];
  while (items.length < count && !isBreak(cursor, count)) {
    const item = readItem(cursor, depth + 1);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

function readMap(cursor: Cursor, depth: number, count: number): Read<CborMap> {
  const map: CborMap = new Map();
  while (map.size < count && !isBreak(cursor, count)) {
    const key = readItem(cursor, depth + 1);
    if ((typeof key !== 'number' && typeof key !== 'string') || map.has(key)) return undefined;
    const value = readItem(cursor, depth + 1);
    if (value === undefined) return undefined;
    map.set(key, value);
  }
  return map;
}

function isBreak(cursor: Cursor, count: number): boolean {
  if (count !== Number.POSITIVE_INFINITY || cursor.bytes[cursor.at] !== breakByte) return false;
  cursor.at += 1;
  return true;
}

function readIndefinite(cursor: Cursor, major: number, depth: number): CborValue | undefined {
  if (major === 4) return readArray(cursor, depth, Number.POSITIVE_INFINITY);
  if (major === 5) return readMap(cursor, depth, Number.POSITIVE_INFINITY);
  if (major !== 2 && major !== 3) return undefined;
  const chunks = readArray(cursor, depth, Number.POSITIVE_INFINITY);
  if (chunks === undefined) return undefined;
  if (major === 3) return chunks.every((chunk) => typeof chunk === 'string') ? chunks.join('') : undefined;
  return chunks.every((chunk) => chunk instanceof Uint8Array)
    ? Uint8Array.from(chunks.flatMap((chunk) => [...chunk]))
    : undefined;
}

function readSimple(cursor: Cursor, info: number): CborValue | undefined {
  if (info === 20 || info === 21) return info === 21;
  if (info === 22 || info === 23) return null;
  const size = { 25: 2, 26: 4, 27: 8 }[info];
  const { at, view } = cursor;
  if (size === undefined || at + size > view.byteLength) return undefined;
  cursor.at += size;
  if (size === 2) return toHalfFloat(view.getUint16(at));
  return size === 4 ? view.getFloat32(at) : view.getFloat64(at);
}

function toHalfFloat(bits: number): number {
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  const sign = bits >> 15 ? -1 : 1;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (exponent ? 2 ** (exponent - 25) * (1024 + fraction) : 2 ** -24 * fraction);
}
