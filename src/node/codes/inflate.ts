import { inflateSync } from 'node:zlib';
import type { CertificateTools } from '#src/domain/codes/hc1.ts';

/** zlib gives up as soon as there is more than allowed, so that a bomb costs no more than a certificate. */
export const inflate: CertificateTools['inflate'] = (bytes, maxBytes) => {
  if (!hasHeader(bytes)) return undefined;
  try {
    return inflateSync(bytes, { maxOutputLength: maxBytes });
  } catch {
    return undefined;
  }
};

/** RFC 1950: deflate, and a first word that is a multiple of 31. What is no zlib at all is told without starting one. */
const hasHeader = ([method = 0, flags = 0]: Uint8Array): boolean =>
  (method & 15) === 8 && (method * 256 + flags) % 31 === 0;
