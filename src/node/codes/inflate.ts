import { inflateSync } from 'node:zlib';
import type { CertificateTools } from '#src/domain/codes/hc1.ts';

/** zlib gives up as soon as there is more than allowed, so that a bomb costs no more than a certificate. */
export const inflate: CertificateTools['inflate'] = (bytes, maxBytes) => {
  try {
    return inflateSync(bytes, { maxOutputLength: maxBytes });
  } catch {
    return undefined;
  }
};
