import { describe, expect, it } from 'vitest';
import { decodeBase64 } from '#src/domain/journal/base64.ts';
import { formatCheckpoint, openCheckpoint, parseCheckpoint, signCheckpoint } from '#src/domain/journal/checkpoint.ts';
import { formatNote, parseNote, signNote } from '#src/domain/journal/note.ts';
import { createNoteSigner, verifyEd25519 } from '#tests/domain/journal/note-key.ts';

// The example of c2sp.org/tlog-checkpoint@v1.0.0; its key is not published.
const body = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
const line =
  '— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n';
const root = decodeBase64('CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=') as Uint8Array;
const sofa = { origin: 'example.com/behind-the-sofa', size: 20_852_163, root };
const refused = (reason: string) => ({ ok: false, reason });

describe('the text of a checkpoint', () => {
  it('is that of the specification, read and written', () => {
    const note = parseNote(`${body}\n${line}`);
    expect(note.ok && parseCheckpoint(note.note.text)).toEqual({ ok: true, checkpoint: sofa });
    expect(formatCheckpoint(sofa)).toBe(body);
    expect(parseCheckpoint(body.replace('20852163', '0'))).toMatchObject({ ok: true, checkpoint: { size: 0 } });
  });

  it('may have an origin that is no key name, since that is only recommended', () => {
    expect(parseCheckpoint(body.replace('example.com/', 'go.sum database + '))).toMatchObject({ ok: true });
  });

  it.each([
    ['two lines', 'a\n1\n', 'malformed-checkpoint'],
    ['nothing', '', 'malformed-checkpoint'],
    ['no last newline', body.slice(0, -1), 'malformed-checkpoint'],
    ['an empty line at the end', `${body}\n`, 'malformed-checkpoint'],
    ['an empty line between extensions', `${body}a\n\nb\n`, 'malformed-checkpoint'],
    ['an extension line', `${body}time 1\n`, 'extension-lines'],
    ['no origin', body.replace(sofa.origin, ''), 'empty-origin'],
    ['a leading zero', body.replace('208', '0208'), 'malformed-size'],
    ['a sign', body.replace('208', '+208'), 'malformed-size'],
    ['a negative size', body.replace('208', '-208'), 'malformed-size'],
    ['a hexadecimal size', body.replace('20852163', '0x10'), 'malformed-size'],
    ['an exponent', body.replace('20852163', '1e3'), 'malformed-size'],
    ['no size', body.replace('20852163', ''), 'malformed-size'],
    ['a space after the size', body.replace('163', '163 '), 'malformed-size'],
    ['digits of another script', body.replace('20852163', '１２'), 'malformed-size'],
    ['a size past 2^53', body.replace('20852163', '9007199254740993'), 'malformed-size'],
    ['a short root', body.replace('CsUY', ''), 'malformed-root'],
    ['a root without padding', body.replace('=', ''), 'malformed-root'],
    ['a root spelt otherwise', body.replace('q2I=', 'q2J='), 'malformed-root'],
  ])('with %s is refused', (_, text, reason) => {
    expect(parseCheckpoint(text)).toEqual(refused(reason));
  });

  it('is not written of what no log is', () => {
    for (const bad of [
      { origin: '' },
      { origin: 'a b' },
      { origin: 'a+b' },
      { origin: 'a\nb' },
      { size: -1 },
      { size: 0.5 },
      { size: 2 ** 53 },
      { root: root.subarray(1) },
    ]) {
      expect(() => formatCheckpoint({ ...sofa, ...bad })).toThrow(RangeError);
    }
  });
});

describe('a signed checkpoint', () => {
  const signer = createNoteSigner('example.org/gate/log1', new Uint8Array(32).fill(1));
  const second = createNoteSigner('example.org/gate/log2', new Uint8Array(32).fill(2));
  const witness = createNoteSigner('example.org/desk', new Uint8Array(32).fill(3));
  const logs = [
    { origin: 'example.org/gate/log1', keys: [signer.key] },
    { origin: 'example.org/gate/log2', keys: [second.key] },
  ];
  const checkpoint = { origin: 'example.org/gate/log1', size: 256, root };
  const signed = signCheckpoint(checkpoint, signer);
  const open = (source: string) => openCheckpoint(source, logs, verifyEd25519);

  it('is believed of its own log, alone and with a witness beside it', () => {
    expect(open(signed)).toEqual({ ok: true, checkpoint });
    const witnessed = `${signed}${signNote(formatCheckpoint(checkpoint), witness).split('\n\n')[1]}`;
    expect(parseNote(witnessed)).toMatchObject({ ok: true, note: { signatures: [{}, { name: 'example.org/desk' }] } });
    expect(open(witnessed)).toEqual({ ok: true, checkpoint });
  });

  it('is not believed of another log, although a known key signed it', () => {
    const crossed = signNote(formatCheckpoint({ ...checkpoint, origin: 'example.org/gate/log2' }), signer);
    expect(open(crossed)).toEqual(refused('not-signed-by-log'));
    const foreign = signNote(formatCheckpoint({ ...checkpoint, origin: 'example.org/elsewhere' }), signer);
    expect(open(foreign)).toEqual(refused('unknown-origin'));
  });

  it('is not believed of a stranger, altered, or when it is no checkpoint', () => {
    const stranger = createNoteSigner('example.org/gate/log1', new Uint8Array(32).fill(9));
    expect(open(signCheckpoint(checkpoint, stranger))).toEqual(refused('unknown-signer'));
    expect(open(signed.replace('\n256\n', '\n257\n'))).toEqual(refused('forged'));
    expect(open(signNote('no checkpoint at all\n', signer))).toEqual(refused('malformed-checkpoint'));
    expect(open(signNote(`${formatCheckpoint(checkpoint)}hidden\n`, signer))).toEqual(refused('extension-lines'));
    expect(open(formatCheckpoint(checkpoint))).toEqual(refused('no-signatures'));
  });

  it('is not believed when the key id of the log is put on another key’s signature', () => {
    const stranger = createNoteSigner('example.org/gate/log1', new Uint8Array(32).fill(9));
    const note = parseNote(signCheckpoint(checkpoint, stranger));
    const [signature] = note.ok ? note.note.signatures : [];
    if (!note.ok || !signature) throw new Error('no note');
    const posing = formatNote({ ...note.note, signatures: [{ ...signature, keyId: signer.key.keyId }] });
    expect(open(posing)).toEqual(refused('forged'));
  });

  it('is signed under the name of its origin only', () => {
    expect(() => signCheckpoint(checkpoint, second)).toThrow(RangeError);
  });
});
