import type { NewCode } from '#src/domain/codes/own.ts';

/** A photograph of the screen is worth nothing a minute later; whoever stands there has between 30 and 60 s to scan. */
export const officeCodeEveryMs = 30_000;
export const officeCodeLastsMs = 60_000;

/**
 * The code of a place for a screen at `nowMs`: the same for half a minute, so that asking again draws the same picture. A
 * printed one is another thing, marked static.
 */
export function screenCodeAt(placeId: string, nowMs: number): NewCode {
  const turn = Math.floor(nowMs / officeCodeEveryMs);
  const issuedAt = turn * officeCodeEveryMs;
  const nonce = new Uint8Array(8);
  // Not secret: the signature is what cannot be made up. The number of the turn makes each code another one.
  new DataView(nonce.buffer).setUint32(4, turn);
  return { type: 'office', id: placeId, isStatic: false, issuedAt, expiresAt: issuedAt + officeCodeLastsMs, nonce };
}
