import type { Hash } from '#src/domain/journal/hash.ts';

/** A value with the salt that hides it. `value` is canonical JSON text. Deleting the pair erases the value for good. */
export type Opening = { field: string; salt: Uint8Array; value: string };

export const saltBytes = 16;

/**
 * SHA-256(0x02 ‖ salt[16] ‖ len(field) u8 ‖ field ‖ value). The salt is what makes erasure real: an unsalted hash of a
 * Vietnamese phone number is found in two minutes (notes/reliability.md 3.2).
 */
export function commit(opening: Opening, hash: Hash): Uint8Array {
  if (opening.salt.length !== saltBytes) throw new RangeError('a salt has 16 bytes');
  // One buffer instead of one per part, since a line has up to a dozen fields. No UTF-16 unit takes more than 3 bytes.
  const bytes = new Uint8Array(valueAt(3 * opening.field.length) + 3 * opening.value.length);
  const fieldBytes = encoder.encodeInto(opening.field, bytes.subarray(fieldAt)).written;
  if (fieldBytes === 0 || fieldBytes > 255) throw new RangeError('a field name has 1 to 255 bytes');
  bytes[0] = 2;
  bytes.set(opening.salt, 1);
  bytes[fieldAt - 1] = fieldBytes;
  const value = encoder.encodeInto(opening.value, bytes.subarray(valueAt(fieldBytes))).written;
  return hash(bytes.subarray(0, valueAt(fieldBytes) + value));
}

const encoder = new TextEncoder();
const fieldAt = 1 + saltBytes + 1;
const valueAt = (fieldBytes: number): number => fieldAt + fieldBytes;
