import type { IntegrityStatus, Verdict } from '#src/contract/integrity.ts';

/**
 * What the header says of the book: the worst there is to say. `broken`: a line does not fit; `unsigned`: it contradicts
 * what was signed; `unread`: it could not be read again; `uneasy`: the book is whole, but something around it is not well.
 */
export type BookState =
  | { kind: 'broken'; verdict: Verdict }
  | { kind: 'unsigned' }
  | { kind: 'unread' }
  | { kind: 'checking'; percent: number }
  | { kind: 'unchecked' }
  | { kind: 'uneasy'; verdict: Verdict }
  | { kind: 'whole'; verdict: Verdict };

export function toBookState(status: IntegrityStatus): BookState {
  const { verified, running } = status;
  if (verified && !verified.ok) return { kind: 'broken', verdict: verified };
  if (status.signingProblem) return { kind: 'unsigned' };
  if (status.hasFailed) return { kind: 'unread' };
  if (running) return { kind: 'checking', percent: toPercent(running) };
  if (!verified) return { kind: 'unchecked' };
  return { kind: isUneasy(status) ? 'uneasy' : 'whole', verdict: verified };
}

export const toPercent = ({ done, total }: { done: number; total: number }): number =>
  total === 0 ? 0 : Math.floor((100 * done) / total);

const isUneasy = ({ clock, storage, receipts, backup }: IntegrityStatus): boolean =>
  clock.state === 'suspect' ||
  (storage !== null && storage.state !== 'well') ||
  receipts?.state === 'lost' ||
  backup?.isLate === true ||
  backup?.hasFailed === true;
