import type { NewCode, OwnCode } from '#src/domain/codes/own.ts';

/** A photograph of the screen is worth nothing a minute later; whoever stands there has between 30 and 60 s to scan. */
export const officeCodeEveryMs = 30_000;
export const officeCodeLastsMs = 60_000;

/**
 * `monoMs` is what the code is measured by: the wall clock can be set back to let a photograph in again. `boot`, 32 bits,
 * is of this start of the host, where `monoMs` counts from; codes shown before it are over.
 */
export type ScreenTime = { nowMs: number; monoMs: number; boot: number };

/**
 * The code of a place for a screen: the same for half a minute, so that asking again draws the same picture. A printed one
 * is another thing, marked static.
 */
export function screenCodeAt(placeId: string, { nowMs, monoMs, boot }: ScreenTime): NewCode {
  const turn = turnAt(monoMs);
  const issuedAt = nowMs - (monoMs - turn * officeCodeEveryMs);
  const nonce = new Uint8Array(8);
  // Not secret: the signature is what cannot be made up. The number of the turn makes each code another one.
  const view = new DataView(nonce.buffer);
  view.setUint32(0, boot);
  view.setUint32(4, turn);
  return { type: 'office', id: placeId, isStatic: false, issuedAt, expiresAt: issuedAt + officeCodeLastsMs, nonce };
}

export const turnAt = (monoMs: number): number => Math.floor(monoMs / officeCodeEveryMs);

/** How long the code of this moment stays on the screen. */
export const turnEndsInMs = (monoMs: number): number => (turnAt(monoMs) + 1) * officeCodeEveryMs - monoMs;

/** Whether a genuine office code is one that a screen of this host showed less than a minute ago, or shows now. */
export function isStillShown(code: OwnCode, { monoMs, boot }: Omit<ScreenTime, 'nowMs'>): boolean {
  if (code.type !== 'office' || code.isStatic) return false;
  const [itsBoot, turn] = [code.nonce.slice(0, 8), code.nonce.slice(8)].map((part) => Number.parseInt(part, 16));
  if (itsBoot !== boot || turn === undefined) return false;
  const ageMs = monoMs - turn * officeCodeEveryMs;
  return ageMs >= 0 && ageMs < officeCodeLastsMs;
}
