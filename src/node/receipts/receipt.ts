import { crc32 } from 'node:zlib';
import { toHex } from '#src/domain/codes/hex.ts';
import { canonicalJson } from '#src/domain/journal/canonical.ts';
import { rootOf } from '#src/domain/journal/tree.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import type { WrittenGroup } from '#src/node/sqlite/register.ts';

/** Lines that were acknowledged together, and the size and root of the tree after them. Salts are base64. */
export type Receipt = { size: number; root: Uint8Array; lines: readonly ReceiptLine[] };

export type ReceiptLine = {
  seq: number;
  head: string;
  openings: readonly (readonly [field: string, salt: string, value: string])[];
};

/** Length and CRC-32 of the bytes, both u32 big-endian, stand before them. */
export const headerBytes = 8;

/** The record as it stands in the file: its bytes are canonical JSON. */
export function encodeReceipt({ frontier, lines }: WrittenGroup): Buffer {
  const text = canonicalJson({
    size: frontier.size,
    root: toHex(rootOf(frontier, commitHash)),
    lines: lines.map(({ seq, head, openings }) => ({
      seq,
      head,
      openings: openings.map(({ field, salt, value }) => [field, Buffer.from(salt).toString('base64'), value]),
    })),
  });
  const length = Buffer.byteLength(text);
  const record = Buffer.allocUnsafe(headerBytes + length);
  record.write(text, headerBytes);
  record.writeUInt32BE(length, 0);
  record.writeUInt32BE(crc32(record.subarray(headerBytes)), 4);
  return record;
}

/** Null for bytes that are no receipt, whatever their CRC says. */
export function decodeReceipt(bytes: Buffer): Receipt | null {
  try {
    const read = JSON.parse(bytes.toString('utf8')) as { size: unknown; root: unknown; lines: unknown };
    const { size, root, lines } = read;
    if (!isCount(size) || typeof root !== 'string' || !/^[0-9a-f]{64}$/.test(root)) return null;
    if (!Array.isArray(lines) || !lines.every(isLine)) return null;
    return { size, root: new Uint8Array(Buffer.from(root, 'hex')), lines };
  } catch {
    return null;
  }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function isLine(value: unknown): value is ReceiptLine {
  const { seq, head, openings } = (value ?? {}) as Record<keyof ReceiptLine, unknown>;
  return isCount(seq) && typeof head === 'string' && Array.isArray(openings) && openings.every(isOpening);
}

const isOpening = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 3 && value.every((part) => typeof part === 'string');
