import { decodeBase64, encodeBase64 } from '#src/domain/journal/base64.ts';
import {
  type NoteRefusal,
  type NoteSigner,
  parseNote,
  type SignatureRefusal,
  signNote,
  verifyNote,
} from '#src/domain/journal/note.ts';
import { isKeyName, isSameKey, type VerifierKey, type VerifyBytes } from '#src/domain/journal/verifier-key.ts';
import { hashBytes } from '#src/domain/journal/verify-proofs.ts';

/** The head of a log: c2sp.org/tlog-checkpoint@v1.0.0. `origin` names the log, `root` is 32 bytes over `size` leaves. */
export type Checkpoint = { origin: string; size: number; root: Uint8Array };

export type CheckpointRefusal =
  | 'malformed-checkpoint'
  | 'empty-origin'
  | 'malformed-size'
  | 'malformed-root'
  | 'extension-lines';
export type CheckpointAnswer = { ok: true; checkpoint: Checkpoint } | { ok: false; reason: CheckpointRefusal };

/** A log that is believed, and the keys that may sign for it. Comes from the building's own papers, never from a file under test. */
export type TrustedLog = { origin: string; keys: readonly VerifierKey[] };

export type OpenedRefusal = NoteRefusal | SignatureRefusal | CheckpointRefusal | 'unknown-origin' | 'not-signed-by-log';
export type OpenedCheckpoint = { ok: true; checkpoint: Checkpoint } | { ok: false; reason: OpenedRefusal };

/**
 * The text of a note, without extension lines. Throws a RangeError when the origin could not be the name of the key that
 * signs it, the size is no count or the root has not 32 bytes.
 */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  if (!isKeyName(origin)) throw new RangeError('the origin of a log has no spaces and no plus');
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError('the size of a log is a whole number');
  if (root.length !== hashBytes) throw new RangeError(`the root of a log has ${hashBytes} bytes`);
  return `${origin}\n${size}\n${encodeBase64(root)}\n`;
}

/**
 * Reads the text of a note. Extension lines are allowed by the specification and refused here: our logs write none, and
 * no auditor would look at what stands in them.
 */
export function parseCheckpoint(text: string): CheckpointAnswer {
  const [origin = '', sizeText, rootText, ...rest] = text.split('\n');
  if (sizeText === undefined || rootText === undefined || rest.at(-1) !== '') return refuse('malformed-checkpoint');
  if (rest.length > 1) return refuse(rest.slice(0, -1).includes('') ? 'malformed-checkpoint' : 'extension-lines');
  if (origin === '') return refuse('empty-origin');
  const size = readCount(sizeText);
  if (size === undefined) return refuse('malformed-size');
  const root = decodeBase64(rootText);
  if (root?.length !== hashBytes) return refuse('malformed-root');
  return { ok: true, checkpoint: { origin, size, root } };
}

const refuse = (reason: CheckpointRefusal): CheckpointAnswer => ({ ok: false, reason });

/** ASCII decimal without leading zeroes; undefined past 2^53, where a number would no longer be the one written. */
export function readCount(text: string): number | undefined {
  const value = /^(?:0|[1-9][0-9]*)$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(value) ? value : undefined;
}

/** A checkpoint as a signed note. Only for what `mayFollow` has let pass. Throws as `formatCheckpoint`. */
export function signCheckpoint(checkpoint: Checkpoint, signer: NoteSigner): string {
  if (signer.key.name !== checkpoint.origin) throw new RangeError('a log signs under the name of its origin');
  return signNote(formatCheckpoint(checkpoint), signer);
}

/** Reads a signed checkpoint and believes it only when a key of the very log it names has signed it. */
export function openCheckpoint(
  source: Uint8Array | string,
  logs: readonly TrustedLog[],
  verify: VerifyBytes,
): OpenedCheckpoint {
  const parsed = parseNote(source);
  if (!parsed.ok) return parsed;
  const known = logs.flatMap(({ keys }) => keys);
  const signed = verifyNote(parsed.note, known, verify);
  if (!signed.ok) return signed;
  const answer = parseCheckpoint(parsed.note.text);
  if (!answer.ok) return answer;
  const named = logs.filter(({ origin }) => origin === answer.checkpoint.origin);
  if (named.length === 0) return { ok: false, reason: 'unknown-origin' };
  const isItsOwn = signed.signers.some((signer) =>
    named.some(({ keys }) => keys.some((key) => isSameKey(key, signer))),
  );
  return isItsOwn ? answer : { ok: false, reason: 'not-signed-by-log' };
}
