import { decodeLine, type Found } from '#src/domain/devices/lines.ts';
import type { ScannerProfile } from '#src/domain/devices/profile.ts';

/** What one line of a serial scanner is to the scan box: a text, or nothing that could be a code. */
export type Scanned = { outcome: 'text'; text: string } | { outcome: 'too-long' | 'garbled' | 'nothing' };

/**
 * A code may hold any character, and some scanners put their own before and after it (STX, ETX, GS). Nothing here is ever a
 * key: Enter, Tab and Control go the way of all control characters.
 */
export function readScanned({ encoding }: Pick<ScannerProfile, 'encoding'>, found: Found): Scanned {
  if (found.kind === 'too-long') return { outcome: 'too-long' };
  const decoded = decodeLine(found.bytes, encoding);
  if (decoded === null) return { outcome: 'garbled' };
  const text = decoded.replace(/\p{Cc}/gu, '').trim();
  return text === '' ? { outcome: 'nothing' } : { outcome: 'text', text };
}
