import { fromHex, toHex } from '#src/domain/codes/hex.ts';
import { decodeBase64, encodeBase64 } from '#src/domain/journal/base64.ts';
import { concatBytes, utf8 } from '#src/domain/journal/hash.ts';
import { readUtf8 } from '#src/domain/journal/utf8-text.ts';
import {
  isKeyName,
  isSameKey,
  type SignBytes,
  type VerifierKey,
  type VerifyBytes,
} from '#src/domain/journal/verifier-key.ts';

/** `keyId` is 8 lower-case hex digits; name and id together say which key. */
export type NoteSignature = { name: string; keyId: string; signature: Uint8Array };

/** A signed note, c2sp.org/signed-note@v1.0.0. `text` ends in a newline. Believe nothing of it before `verifyNote`. */
export type Note = { text: string; signatures: readonly NoteSignature[] };

export type NoteRefusal =
  | 'not-utf8'
  | 'control-character'
  | 'no-signatures'
  | 'malformed-signature'
  | 'too-many-signatures';
export type NoteAnswer = { ok: true; note: Note } | { ok: false; reason: NoteRefusal };

export type SignatureRefusal = 'unknown-signer' | 'forged' | 'ambiguous-key';
export type SignatureAnswer = { ok: true; signers: VerifierKey[] } | { ok: false; reason: SignatureRefusal };

export type NoteSigner = { key: VerifierKey; sign: SignBytes };

/** The specification asks for a limit, and for 16 at least. */
export const maxSignatures = 64;
const keyIdLength = 4;
const controlCharacter = /[\p{Cc}--[\n\x7F-\x9F]]/v;
const signatureLength = 64;

/** Reads a note without believing it: only the form is checked. */
export function parseNote(source: Uint8Array | string): NoteAnswer {
  const whole = readUtf8(source);
  if (whole === undefined) return { ok: false, reason: 'not-utf8' };
  if (controlCharacter.test(whole)) return { ok: false, reason: 'control-character' };
  // The text may have empty lines of its own: the last one parts it from the signatures.
  const gap = whole.lastIndexOf('\n\n');
  if (gap < 0 || gap + 2 === whole.length) return { ok: false, reason: 'no-signatures' };
  if (!whole.endsWith('\n')) return { ok: false, reason: 'malformed-signature' };
  const lines = whole.slice(gap + 2, -1).split('\n');
  if (lines.length > maxSignatures) return { ok: false, reason: 'too-many-signatures' };
  const signatures = lines.map(parseSignature);
  return signatures.every((signature) => signature !== undefined)
    ? { ok: true, note: { text: whole.slice(0, gap + 1), signatures } }
    : { ok: false, reason: 'malformed-signature' };
}

function parseSignature(line: string): NoteSignature | undefined {
  const [, name = '', encoded = ''] = /^— ([^ ]+) ([^ ]+)$/.exec(line) ?? [];
  const bytes = decodeBase64(encoded);
  if (!isKeyName(name) || bytes === undefined || bytes.length <= keyIdLength) return undefined;
  return { name, keyId: toHex(bytes.subarray(0, keyIdLength)), signature: bytes.subarray(keyIdLength) };
}

/** Throws a RangeError when the note would not be read back as it is. */
export function formatNote({ text, signatures }: Note): string {
  const lines = signatures.map(({ name, keyId, signature }) => {
    const id = fromHex(keyId);
    if (id?.length !== keyIdLength) throw new RangeError(`a key id has ${2 * keyIdLength} hex digits`);
    return `— ${name} ${encodeBase64(concatBytes(id, signature))}\n`;
  });
  const whole = `${text}\n${lines.join('')}`;
  const answer = parseNote(whole);
  if (!answer.ok) throw new RangeError(`this cannot be a signed note: ${answer.reason}`);
  if (answer.note.text !== text) throw new RangeError('the text of a note ends in a newline');
  return whole;
}

/** Signs a text that ends in a newline. Throws a RangeError when it cannot be the text of a note. */
export function signNote(text: string, { key, sign }: NoteSigner): string {
  return formatNote({ text, signatures: [{ name: key.name, keyId: key.keyId, signature: sign(utf8(text)) }] });
}

/**
 * Which of the known keys signed the note, one entry a signature: at least one must, and none that claims to may fail. Signatures of unknown
 * keys are passed over, as the specification demands, so that witnesses and new keys can be added.
 */
export function verifyNote(note: Note, known: readonly VerifierKey[], verify: VerifyBytes): SignatureAnswer {
  const message = utf8(note.text);
  const signers: VerifierKey[] = [];
  for (const { name, keyId, signature } of note.signatures) {
    const [key, ...others] = known.filter((candidate) => candidate.name === name && candidate.keyId === keyId);
    if (key === undefined) continue;
    if (!others.every((other) => isSameKey(key, other))) return { ok: false, reason: 'ambiguous-key' };
    const isGenuine = signature.length === signatureLength && verify(key.publicKey, message, signature);
    if (!isGenuine) return { ok: false, reason: 'forged' };
    signers.push(key);
  }
  return signers.length > 0 ? { ok: true, signers } : { ok: false, reason: 'unknown-signer' };
}
