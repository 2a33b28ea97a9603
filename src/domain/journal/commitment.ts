import { concatBytes, type Hash, utf8 } from '#src/domain/journal/hash.ts';

/** A value with the salt that hides it. `value` is canonical JSON text. Deleting the pair erases the value for good. */
export type Opening = { field: string; salt: Uint8Array; value: string };

export const saltBytes = 16;

/**
 * SHA-256(0x02 ‖ salt[16] ‖ len(field) u8 ‖ field ‖ value). The salt is what makes erasure real: an unsalted hash of a
 * Vietnamese phone number is found in two minutes (notes/reliability.md 3.2).
 */
export function commit(opening: Opening, hash: Hash): Uint8Array {
  const field = utf8(opening.field);
  if (opening.salt.length !== saltBytes) throw new RangeError('a salt has 16 bytes');
  if (field.length === 0 || field.length > 255) throw new RangeError('a field name has 1 to 255 bytes');
  return hash(concatBytes(Uint8Array.of(2), opening.salt, Uint8Array.of(field.length), field, utf8(opening.value)));
}
