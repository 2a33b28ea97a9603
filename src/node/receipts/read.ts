import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { decodeReceipt, headerBytes, type Receipt } from '#src/node/receipts/receipt.ts';
import { listSegments } from '#src/node/receipts/segments.ts';

/** What was found at `at` bytes into a segment: a receipt, or why nothing after it in this segment can be read. */
export type FoundReceipt = { segment: string; at: number } & (
  | { ok: true; receipt: Receipt }
  | { ok: false; problem: 'torn' | 'damaged' | 'unreadable' }
);

/** Every sound receipt in order; where a segment breaks this is said and the next one is read. Never throws. */
export function* readReceipts(dir: string): Generator<FoundReceipt> {
  for (const { path, name } of tryList(dir)) yield* readSegment(path, name);
}

/** Only what can be used, for whoever puts a book together again. */
export function* soundReceipts(dir: string): Generator<Receipt> {
  for (const found of readReceipts(dir)) if (found.ok) yield found.receipt;
}

function tryList(dir: string) {
  try {
    return listSegments(dir);
  } catch {
    return [];
  }
}

export function* readSegment(path: string, segment: string): Generator<FoundReceipt> {
  let file: number | undefined;
  let at = 0;
  try {
    file = openSync(path, 'r');
    const { size } = fstatSync(file);
    while (at < size) {
      const bytes = readRecord(file, at, size);
      if (typeof bytes === 'string') return yield { segment, at, ok: false, problem: bytes };
      const receipt = decodeReceipt(bytes);
      if (!receipt) return yield { segment, at, ok: false, problem: 'damaged' };
      yield { segment, at, ok: true, receipt };
      at += headerBytes + bytes.length;
    }
  } catch {
    yield { segment, at, ok: false, problem: 'unreadable' };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** The bytes of one record. A length that reaches past the end is a torn tail, or a damaged length: the rest is lost both ways. */
function readRecord(file: number, at: number, size: number): Buffer | 'torn' | 'damaged' {
  if (at + headerBytes > size) return 'torn';
  const header = readAt(file, at, headerBytes);
  const length = header.readUInt32BE(0);
  if (at + headerBytes + length > size) return 'torn';
  const bytes = readAt(file, at + headerBytes, length);
  return crc32(bytes) === header.readUInt32BE(4) && length > 0 ? bytes : 'damaged';
}

function readAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let done = 0; done < length; ) {
    const read = readSync(file, bytes, done, length - done, at + done);
    if (read === 0) throw new Error('the file ends before its size');
    done += read;
  }
  return bytes;
}
