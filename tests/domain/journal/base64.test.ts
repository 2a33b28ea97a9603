import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from '#src/domain/journal/base64.ts';

it('writes the examples of RFC 4648 §10', () => {
  const examples = ['', 'Zg==', 'Zm8=', 'Zm9v', 'Zm9vYg==', 'Zm9vYmE=', 'Zm9vYmFy'];
  expect(examples.map((_, length) => encodeBase64(Buffer.from('foobar').subarray(0, length)))).toEqual(examples);
  expect(examples.map((text) => decodeBase64(text))).toEqual(
    examples.map((_, length) => new Uint8Array(Buffer.from('foobar').subarray(0, length))),
  );
});

it('writes what Node writes and reads it back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64');
      expect(encodeBase64(bytes)).toBe(text);
      expect(decodeBase64(text)).toEqual(bytes);
    }),
  );
});

it('reads one spelling of the bytes only, where a lenient decoder reads several', () => {
  const bytes = Uint8Array.from({ length: 32 }, (_, i) => 7 * i);
  const text = encodeBase64(bytes);
  const others = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/']
    .map((last) => `${text.slice(0, -2)}${last}=`)
    .concat([text.slice(0, -1), `${text}=`, `${text}\n`, ` ${text}`, text.replaceAll('+', '-').replaceAll('/', '_')])
    .filter((other) => other !== text && Buffer.from(other, 'base64').equals(bytes));
  expect(others.length).toBeGreaterThanOrEqual(3 + 4);
  expect(others.filter((other) => decodeBase64(other) !== undefined)).toEqual([]);
});

it('refuses what is no Base 64', () => {
  for (const text of ['A', 'AA', 'AAA', 'A===', '====', '=', 'AA=A', 'AAA\u00e9', 'AA==AA==', 'AA A', '\u{1f600}AA']) {
    expect(decodeBase64(text)).toBeUndefined();
  }
});
