import type { PageFile } from '#src/node/sqlite/salvage/page-file.ts';

/** One record as SQLite stores it (sqlite.org/fileformat2.html §2). `rowid` is null in an index and a WITHOUT ROWID table. */
export type Cell = { rowid: number | null; payload: Buffer };

const tableLeaf = 0x0d;
const indexLeaf = 0x0a;
const indexInterior = 0x02;
const firstPageHeaderBytes = 100;

/**
 * The records that stand on one page, by the page alone: neither its parents nor the schema are asked. Total: what makes no
 * sense is passed over.
 */
export function* cellsOf(file: PageFile, number: number, page: Buffer): Generator<Cell> {
  const header = number === 1 ? firstPageHeaderBytes : 0;
  const type = page[header];
  if (type !== tableLeaf && type !== indexLeaf && type !== indexInterior) return;
  const pointers = header + (type === indexInterior ? 12 : 8);
  const count = Math.min(page.readUInt16BE(header + 3), Math.floor((page.length - pointers) / 2));
  for (let index = 0; index < count; index += 1) {
    const at = page.readUInt16BE(pointers + 2 * index);
    const cell = at >= pointers ? readCell(file, page, at + (type === indexInterior ? 4 : 0), type) : null;
    if (cell) yield cell;
  }
}

function readCell(file: PageFile, page: Buffer, at: number, type: number): Cell | null {
  const size = readVarint(page, at);
  if (size === null || size.value > file.totalBytes) return null;
  const rowid = type === tableLeaf ? readVarint(page, size.next) : { value: null, next: size.next };
  if (rowid === null) return null;
  const payload = readPayload(file, page, rowid.next, size.value, type === tableLeaf);
  return payload && { rowid: rowid.value, payload };
}

/** Where the payload spills over is the file format's §1.6, with the usable size being that of the page: we reserve nothing. */
function readPayload(file: PageFile, page: Buffer, at: number, size: number, isTable: boolean): Buffer | null {
  const usable = page.length;
  const most = isTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (size <= most) return at + size <= usable ? page.subarray(at, at + size) : null;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const wanted = least + ((size - least) % (usable - 4));
  const local = wanted <= most ? wanted : least;
  if (at + local + 4 > usable) return null;
  return readOverflow(file, page.subarray(at, at + local), page.readUInt32BE(at + local), size);
}

function readOverflow(file: PageFile, local: Buffer, first: number, size: number): Buffer | null {
  const parts: Buffer[] = [Buffer.from(local)];
  let left = size - local.length;
  // Each page takes some of what is left, so a chain that bites its own tail ends too.
  for (let number = first; left > 0; ) {
    const page = file.page(number);
    if (page === null) return null;
    const part = page.subarray(4, 4 + Math.min(left, page.length - 4));
    parts.push(part);
    left -= part.length;
    number = page.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

/** Null past the end, and for what no safe integer holds: no length and no line number of ours is that large. */
export function readVarint(bytes: Buffer, at: number): { value: number; next: number } | null {
  let value = 0;
  for (let index = 0; index < 8; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined) return null;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return Number.isSafeInteger(value) ? { value, next: at + index + 1 } : null;
  }
  return null;
}
