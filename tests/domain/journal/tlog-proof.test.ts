import { describe, expect, it } from 'vitest';
import { encodeBase64 } from '#src/domain/journal/base64.ts';
import { signCheckpoint } from '#src/domain/journal/checkpoint.ts';
import { utf8 } from '#src/domain/journal/hash.ts';
import { formatTlogProof, parseTlogProof, verifyTlogProof } from '#src/domain/journal/tlog-proof.ts';
import { createRandom } from '#src/node/demo/random.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import { createNoteSigner, verifyEd25519 } from '#tests/domain/journal/note-key.ts';
import { defineTree, growTree } from '#tests/domain/journal/rfc6962.ts';

const { leaves } = growTree(200);
const definition = defineTree(leaves);
const signer = createNoteSigner('example.org/gate/log1', new Uint8Array(32).fill(1));
const logs = [{ origin: signer.key.name, keys: [signer.key] }];
const tools = { hash: commitHash, verify: verifyEd25519 };
const checkpointOf = (size: number) => ({
  origin: signer.key.name,
  size,
  root: new Uint8Array(definition.root(0, size)),
});
const fileOf = (index: number, size: number, extra?: Uint8Array) =>
  formatTlogProof({
    ...(extra && { extra }),
    index,
    path: definition.path(index, size),
    checkpoint: signCheckpoint(checkpointOf(size), signer),
  });
const leafOf = (index: number) => leaves[index] as Uint8Array;
const verify = (source: string | Uint8Array, leaf: Uint8Array) => verifyTlogProof(source, leaf, logs, tools);
const refused = (reason: string) => ({ ok: false, reason });

describe('a .tlog-proof', () => {
  it('is written line by line as c2sp.org/tlog-proof@v1 says', () => {
    const [first, second] = definition.path(2, 3);
    expect(second).toBeUndefined();
    const checkpoint = signCheckpoint(checkpointOf(3), signer);
    const path = [first as Uint8Array];
    const hashLine = encodeBase64(first as Uint8Array);
    expect(formatTlogProof({ index: 2, path, checkpoint })).toBe(
      `c2sp.org/tlog-proof@v1\nindex 2\n${hashLine}\n\n${checkpoint}`,
    );
    expect(formatTlogProof({ extra: utf8('gate'), index: 2, path, checkpoint })).toBe(
      `c2sp.org/tlog-proof@v1\nextra Z2F0ZQ==\nindex 2\n${hashLine}\n\n${checkpoint}`,
    );
    expect(fileOf(0, 1)).toBe(`c2sp.org/tlog-proof@v1\nindex 0\n\n${signCheckpoint(checkpointOf(1), signer)}`);
  });

  it('proves its leaf, as text and as bytes, and is read back as it was written', () => {
    for (const [index, size] of [
      [0, 1],
      [0, 200],
      [199, 200],
      [130, 131],
      [77, 140],
    ] as const) {
      for (const file of [fileOf(index, size), fileOf(index, size, Uint8Array.of(0, 255))]) {
        expect(verify(file, leafOf(index))).toEqual({ ok: true, index, checkpoint: checkpointOf(size) });
        expect(verify(utf8(file), leafOf(index)).ok).toBe(true);
        const parsed = parseTlogProof(file);
        expect(parsed.ok && formatTlogProof(parsed.proof)).toBe(file);
      }
    }
  });

  it('proves no other leaf, no other place and no other log', () => {
    const file = fileOf(77, 140);
    expect(verify(file, leafOf(78))).toEqual(refused('root-differs'));
    expect(verify(file.replace('index 77\n', 'index 76\n'), leafOf(77))).toEqual(refused('root-differs'));
    expect(verify(file.replace('index 77\n', 'index 140\n'), leafOf(77))).toEqual(refused('out-of-range'));
    const stranger = createNoteSigner(signer.key.name, new Uint8Array(32).fill(9));
    const forged = formatTlogProof({
      index: 77,
      path: definition.path(77, 140),
      checkpoint: signCheckpoint(checkpointOf(140), stranger),
    });
    expect(verify(forged, leafOf(77))).toEqual(refused('unknown-signer'));
    expect(verify(file, leafOf(77)).ok).toBe(true);
  });

  it('of the specification’s own example is read; with its signatures left out there, it is not believed', () => {
    const example = [
      'c2sp.org/tlog-proof@v1',
      'extra YWdlLXYxLjIuMS1kYXJ3aW4tYXJtNjQudGFyLmd6kYXJ3aW4tYXJ',
      'index 73894',
      'gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=',
      'B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=',
      'EKNzoDWG8LGC0Yp9o+sv3qllpMP9uHQ9B20KNL+Q1zs=',
      'RoopEkOdqkYqMB4MJXrbt/hMjOxsVn0IrWjpz1ZMMes=',
      'AHCioX9nLjsrse6YhjRRmk1WUEirVOLLRoOQ6vfO5vk=',
      '',
      'example.com/fancylog',
      '109482',
      'sFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=',
      '',
      '— example.com/fancylog hI2DJw[...]1roloI=',
      '— witness1.example mJirIklj[...]qY9v2B/5bg==',
      '',
    ].join('\n');
    const parsed = parseTlogProof(example);
    expect(parsed).toMatchObject({ ok: true, proof: { index: 73_894, path: { length: 5 } } });
    if (!parsed.ok) throw new Error(parsed.reason);
    expect(Buffer.from(parsed.proof.extra ?? []).toString('latin1')).toMatch(/^age-v1\.2\.1-darwin-arm64\.tar\.gz/);
    expect(parsed.proof.checkpoint).toMatch(/^example\.com\/fancylog\n109482\n/);
    expect(formatTlogProof(parsed.proof)).toBe(example);
    expect(verify(example, leafOf(0))).toEqual(refused('malformed-signature'));
  });

  const file = fileOf(77, 140);
  const hashLine = file.split('\n')[2] as string;
  it.each([
    ['nothing', '', 'not-a-tlog-proof'],
    ['another version', file.replace('@v1', '@v2'), 'not-a-tlog-proof'],
    ['a space after the version', file.replace('@v1', '@v1 '), 'not-a-tlog-proof'],
    ['lines ended as on Windows', file.replaceAll('\n', '\r\n'), 'not-a-tlog-proof'],
    ['no index', file.replace('index 77\n', ''), 'malformed-index'],
    ['an index with a leading zero', file.replace('index 77', 'index 077'), 'malformed-index'],
    ['a negative index', file.replace('index 77', 'index -1'), 'malformed-index'],
    ['two spaces before the index', file.replace('index 77', 'index  77'), 'malformed-index'],
    ['an index past 2^53', file.replace('index 77', 'index 9007199254740993'), 'malformed-index'],
    ['extra data that is no Base 64', file.replace('index', 'extra !\nindex'), 'malformed-extra'],
    ['extra data of no bytes', file.replace('index', 'extra \nindex'), 'malformed-extra'],
    ['extra data twice', file.replace('index', 'extra AAAA\nextra AAAA\nindex'), 'malformed-index'],
    ['extra data after the index', file.replace('77\n', '77\nextra AAAA\n'), 'malformed-path'],
    ['a hash that is no Base 64', file.replace(hashLine, hashLine.replace('=', '!')), 'malformed-path'],
    ['a hash of 64 bytes', file.replace(hashLine, encodeBase64(new Uint8Array(64))), 'malformed-path'],
    ['a space after a hash', file.replace(hashLine, `${hashLine} `), 'malformed-path'],
    ['64 hashes', file.replace(hashLine, `${hashLine}\n`.repeat(64).trimEnd()), 'path-too-long'],
    ['no checkpoint', file.slice(0, file.indexOf('\n\n') + 2), 'no-checkpoint'],
    ['no empty line', 'c2sp.org/tlog-proof@v1\nindex 0\n', 'no-checkpoint'],
    ['half a character', `${file}\ud800`, 'not-utf8'],
  ])('with %s is refused', (_, altered, reason) => {
    expect(parseTlogProof(altered)).toEqual(refused(reason));
  });

  it('is not written of what could not be read back', () => {
    const proof = { index: 0, path: [], checkpoint: signCheckpoint(checkpointOf(1), signer) };
    for (const bad of [
      { index: -1 },
      { index: 0.5 },
      { path: [new Uint8Array(31)] },
      { extra: new Uint8Array() },
      { checkpoint: '' },
    ]) {
      expect(() => formatTlogProof({ ...proof, ...bad })).toThrow(RangeError);
    }
    expect(formatTlogProof(proof)).toBe(fileOf(0, 1));
  });
});

const tries = 2_000;
it(`is refused with any one of ${tries} alterations of its text, and accepted without`, () => {
  const random = createRandom(20_260_822);
  const alphabet = ['\n', ' ', '=', '+', '/', '—', '\r', '\0', 'é', ...'0123456789abcxyzABCXYZ'];
  const alter = (file: string): string => {
    const at = random.between(0, file.length - 1);
    const lines = file.split('\n');
    const line = random.between(0, lines.length - 1);
    return random.pick([
      () => file.slice(0, at) + random.pick(alphabet) + file.slice(at + 1),
      () => file.slice(0, at) + random.pick(alphabet) + file.slice(at),
      () => file.slice(0, at) + file.slice(at + 1),
      () => file.slice(0, at),
      () => lines.toSpliced(line, 1).join('\n'),
      () =>
        lines
          .with(line, lines[line + 1] ?? '')
          .with(line + 1 < lines.length ? line + 1 : line, lines[line] ?? '')
          .join('\n'),
      // A signature may stand twice: the specification does not forbid it, and both hold.
      () => (lines[line]?.startsWith('—') ? file : lines.toSpliced(line, 0, lines[line] ?? '').join('\n')),
    ])();
  };
  const accepted: string[] = [];
  let tried = 0;
  let unaltered = 0;
  while (tried < tries) {
    const size = random.between(1, 200);
    const index = random.between(0, size - 1);
    const file = fileOf(index, size);
    for (let round = 0; round < 20; round += 1) {
      const altered = alter(file);
      if (altered === file) continue;
      tried += 1;
      if (verify(altered, leafOf(index)).ok) accepted.push(altered);
    }
    if (!verify(file, leafOf(index)).ok) throw new Error(`the unaltered proof of ${index} in ${size} was refused`);
    unaltered += 1;
  }
  expect(accepted).toEqual([]);
  expect(unaltered).toBeGreaterThan(tries / 25);
});
