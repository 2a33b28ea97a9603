import type { Ports, VisitRow } from '#src/app/ports.ts';
import { encodeCode } from '#src/domain/codes/own.ts';
import { utf8 } from '#src/domain/journal/hash.ts';
import { dayMs, endOfLocalDay, toLocalIso } from '#src/domain/register/local-time.ts';

/**
 * The pass of a visit: the visitor's own code for leaving. It says the same every time it is asked for (the command may
 * be repeated), so its nonce is taken from the visit, and it outlives the night after the arrival.
 */
export function issuePass({ codeKeys }: Pick<Ports, 'codeKeys'>, visit: Pick<VisitRow, 'id' | 'arrivedAt'>) {
  const issuedAt = clampToCode(visit.arrivedAt);
  const expiresAt = clampToCode(endOfLocalDay(visit.arrivedAt) + dayMs);
  const nonce = utf8(visit.id.replaceAll('-', '').slice(-8));
  const code = { type: 'pass', id: visit.id, isStatic: false, issuedAt, expiresAt, nonce } as const;
  return { text: encodeCode(code, codeKeys.sign), expiresAt: toLocalIso(expiresAt) };
}

/** A clock that is far off must not keep a visitor from getting a pass: a code is dated from 1970 to 2106. */
const clampToCode = (atMs: number): number => Math.min(Math.max(atMs, 0), 0xffffffff * 1000);

/** A printed code: a staff badge, an invite, the office code of a door or department. */
export function issuePrinted(
  { codeKeys, entropy }: Pick<Ports, 'codeKeys' | 'entropy'>,
  code: { type: 'office' | 'invite' | 'badge'; id: string; issuedAt: number; expiresAt: number },
): string {
  return encodeCode({ ...code, isStatic: true, nonce: entropy.nonce() }, codeKeys.sign);
}
