import { describe, expect, it } from 'vitest';
import { fromHex } from '#src/domain/codes/hex.ts';
import { decodeBase64, encodeBase64 } from '#src/domain/journal/base64.ts';
import { utf8 } from '#src/domain/journal/hash.ts';
import { formatNote, maxSignatures, type Note, parseNote, signNote, verifyNote } from '#src/domain/journal/note.ts';
import { parseVerifierKey, type VerifierKey } from '#src/domain/journal/verifier-key.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import { createNoteSigner, verifyEd25519 } from '#tests/domain/journal/note-key.ts';

// The example of c2sp.org/signed-note@v1.0.0.
const specified = {
  vkey: 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  note: 'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n',
};
// The keys and signatures of golang.org/x/mod/sumdb/note, whose format the specification wrote down.
const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const peter = {
  vkey: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  line: '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
};
const enoch = {
  vkey: 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop',
  line: '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n',
};

const keyOf = (vkey: string): VerifierKey => {
  const answer = parseVerifierKey(vkey, commitHash);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.key;
};
const noteOf = (source: string | Uint8Array): Note => {
  const answer = parseNote(source);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.note;
};
const verify = (source: string, ...vkeys: string[]) => verifyNote(noteOf(source), vkeys.map(keyOf), verifyEd25519);
const refused = (reason: string) => ({ ok: false, reason });

describe('the published notes', () => {
  it('are verified: the example of the specification and those of the Go checksum database', () => {
    expect(verify(specified.note, specified.vkey)).toEqual({ ok: true, signers: [keyOf(specified.vkey)] });
    const both = `${text}\n${peter.line}${enoch.line}`;
    expect(verify(both, peter.vkey)).toEqual({ ok: true, signers: [keyOf(peter.vkey)] });
    expect(verify(both, enoch.vkey, peter.vkey)).toMatchObject({
      ok: true,
      signers: [{ name: 'PeterNeumann' }, { name: 'EnochRoot' }],
    });
    expect(verify(both, specified.vkey)).toEqual(refused('unknown-signer'));
  });

  it('are signed to the same bytes from the published private key', () => {
    const secret = decodeBase64('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz') as Uint8Array;
    const signer = createNoteSigner('PeterNeumann', secret.subarray(1));
    expect(signer.key).toEqual(keyOf(peter.vkey));
    expect(signNote(text, signer)).toBe(`${text}\n${peter.line}`);
    expect(createNoteSigner('EnochRoot', new Uint8Array(32)).key).toEqual(keyOf(enoch.vkey));
  });

  it('keep the empty lines of their text: the last one parts it from the signatures', () => {
    const poem = 'Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n';
    const line =
      '— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n';
    const note = noteOf(utf8(`${poem}\n${line}`));
    expect(note).toMatchObject({
      text: poem,
      signatures: [{ name: 'quasimodo.example/salvatore', keyId: '367ba04b' }],
    });
    expect(formatNote(note)).toBe(`${poem}\n${line}`);
  });
});

describe('a note', () => {
  it.each([
    ['without signatures', text, 'no-signatures'],
    ['that ends after the blank line', `${text}\n`, 'no-signatures'],
    ['that is empty', '', 'no-signatures'],
    ['without a text', peter.line, 'no-signatures'],
    ['whose last line is not ended', `${text}\n${peter.line.slice(0, -1)}`, 'malformed-signature'],
    ['with a foreign line among the signatures', `${text}\n${peter.line}Unexpected line.\n`, 'malformed-signature'],
    ['with a hyphen for the dash', `${text}\n${peter.line.replace('—', '-')}`, 'malformed-signature'],
    ['with two spaces', `${text}\n${peter.line.replace('— ', '—  ')}`, 'malformed-signature'],
    ['with a space after the signature', `${text}\n${peter.line.replace('\n', ' \n')}`, 'malformed-signature'],
    ['with a space in the name', `${text}\n${peter.line.replace('Neumann', ' Neumann')}`, 'malformed-signature'],
    ['with a no-break space in the name', `${text}\n${peter.line.replace('rN', 'r\u00a0N')}`, 'malformed-signature'],
    ['with a next-line mark in the name', `${text}\n${peter.line.replace('rN', 'r\u0085N')}`, 'malformed-signature'],
    ['with a plus in the name', `${text}\n${peter.line.replace('rN', 'r+N')}`, 'malformed-signature'],
    ['without a name', `${text}\n${peter.line.replace('PeterNeumann', '')}`, 'malformed-signature'],
    ['without padding', `${text}\n${peter.line.replace('=', '')}`, 'malformed-signature'],
    [
      'with another spelling of the same Base 64',
      `${text}\n${peter.line.replace('AM=', 'AN=')}`,
      'malformed-signature',
    ],
    ['with a signature of no bytes', `${text}\n— PeterNeumann x08gow==\n`, 'malformed-signature'],
    ['with a carriage return', `${text}\n${peter.line.replace('\n', '\r\n')}`, 'control-character'],
    ['with a tab', `\t${text}\n${peter.line}`, 'control-character'],
    ['with a NUL', `${text}\0\n\n${peter.line}`, 'control-character'],
    ['with half a character', `\ud800${text}\n${peter.line}`, 'not-utf8'],
    ['with too many signatures', `${text}\n${peter.line.repeat(maxSignatures + 1)}`, 'too-many-signatures'],
  ])('%s is refused', (_, source, reason) => {
    expect(parseNote(source)).toEqual(refused(reason));
  });

  it('of bytes that are not UTF-8 is refused, wherever they stand', () => {
    const bytes = utf8(`${text}\n${peter.line}${enoch.line}`);
    expect(parseNote(bytes).ok).toBe(true);
    for (const at of [0, 50, bytes.length - 100]) expect(parseNote(bytes.with(at, 0xff))).toEqual(refused('not-utf8'));
  });

  it('keeps a byte order mark, which its signature covers', () => {
    const signer = createNoteSigner('example.org/gate', new Uint8Array(32).fill(1));
    const signed = signNote(`\ufeff${text}`, signer);
    expect(verifyNote(noteOf(utf8(signed)), [signer.key], verifyEd25519).ok).toBe(true);
    expect(verifyNote(noteOf(utf8(signed).subarray(3)), [signer.key], verifyEd25519)).toEqual(refused('forged'));
  });

  it('may carry 16 signatures and more, as the specification demands', () => {
    expect(noteOf(`${text}\n${peter.line.repeat(maxSignatures)}`).signatures).toHaveLength(maxSignatures);
    expect(maxSignatures).toBeGreaterThanOrEqual(16);
  });
});

describe('a signature', () => {
  it('of a known key must hold, even beside one that does', () => {
    const bent = enoch.line.replace('HHm', 'HHn').replace('BzmZa', 'BzmZb');
    expect(bent).not.toBe(enoch.line);
    expect(verify(`${text}\n${peter.line}${bent}`, peter.vkey, enoch.vkey)).toEqual(refused('forged'));
    expect(verify(`${text}\n${peter.line}${bent}`, peter.vkey).ok).toBe(true);
    expect(verify(`${text.replace('your', 'my')}\n${peter.line}`, peter.vkey)).toEqual(refused('forged'));
    expect(verify(`${text}\n${peter.line}`, peter.vkey).ok).toBe(true);
  });

  it('of the wrong length is forged, and is not shown to the cipher', () => {
    const short = `${text}\n— PeterNeumann ${encodeBase64(Uint8Array.of(0xc7, 0x4f, 0x20, 0xa3, 1, 2, 3))}\n`;
    const answer = verifyNote(noteOf(short), [keyOf(peter.vkey)], () => true);
    expect(answer).toEqual(refused('forged'));
  });

  it('with the name or the id of a known key, but not both, is an unknown key’s', () => {
    const renamed = peter.line.replace('PeterNeumann', 'CarmenSandiego');
    expect(verify(`${text}\n${renamed}`, peter.vkey)).toEqual(refused('unknown-signer'));
    expect(verify(`${text}\n${renamed}${peter.line}`, peter.vkey).ok).toBe(true);
    expect(verify(`${text}\n${peter.line.replace('x08g', 'xxxx')}`, peter.vkey)).toEqual(refused('unknown-signer'));
  });

  it('is not believed when two different known keys share its name and id', () => {
    const known = keyOf(peter.vkey);
    const other = { ...known, publicKey: known.publicKey.with(0, 0) };
    const note = noteOf(`${text}\n${peter.line}`);
    expect(verifyNote(note, [known, other], verifyEd25519)).toEqual(refused('ambiguous-key'));
    expect(verifyNote(note, [known, { ...known }], verifyEd25519).ok).toBe(true);
  });

  it('is put only under what can be read back as it is', () => {
    const signer = createNoteSigner('example.org/gate', new Uint8Array(32).fill(1));
    for (const bad of ['', 'abc', 'a\n\nb', 'a\tb\n', '\ud800\n', `a\n\n${peter.line.slice(0, -1)}`]) {
      expect(() => signNote(bad, signer)).toThrow(RangeError);
    }
    const note = noteOf(`${text}\n${peter.line}`);
    const [signature] = note.signatures;
    if (!signature) throw new Error('no signature');
    for (const bad of [
      { name: 'a b' },
      { name: 'a+b' },
      { name: '' },
      { keyId: 'c74f20' },
      { signature: new Uint8Array() },
    ]) {
      expect(() => formatNote({ text, signatures: [{ ...signature, ...bad }] })).toThrow(RangeError);
    }
    expect(() => formatNote({ text, signatures: [] })).toThrow(RangeError);
    expect(formatNote({ text, signatures: [signature] })).toBe(`${text}\n${peter.line}`);
    expect(fromHex(signature.keyId)).toHaveLength(4);
  });
});
