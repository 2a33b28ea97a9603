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
export const clampToCode = (atMs: number): number => Math.min(Math.max(atMs, 0), 0xffffffff * 1000);

/** As long as a visit may take to be entered, a host that was away for a while included. */
const ticketLastsMs = 2 * 3_600_000;

/**
 * What a code on the screen is exchanged for when it is scanned: entering a visit takes longer than the code lasts. It
 * holds for the visit with this id and no other, so that nothing can be begun with it a second time.
 */
export function issueTicket(
  { codeKeys, entropy, clock }: Pick<Ports, 'codeKeys' | 'entropy' | 'clock'>,
  visitId: string,
) {
  const [issuedAt, expiresAt] = [clampToCode(clock.nowMs()), clampToCode(clock.nowMs() + ticketLastsMs)];
  const code = { type: 'ticket', id: visitId, isStatic: false, issuedAt, expiresAt, nonce: entropy.nonce() } as const;
  return encodeCode(code, codeKeys.sign);
}

/** A printed code: a staff badge, an invite, the office code of a door or department. */
export function issuePrinted(
  { codeKeys, entropy }: Pick<Ports, 'codeKeys' | 'entropy'>,
  code: { type: 'office' | 'invite' | 'badge'; id: string; issuedAt: number; expiresAt: number },
): string {
  return encodeCode({ ...code, isStatic: true, nonce: entropy.nonce() }, codeKeys.sign);
}
