import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endLine, type LineState, noLine, takeChunk } from '#src/domain/devices/lines.ts';
import { readScanned } from '#src/domain/devices/scanned-text.ts';

const rules = { lineEnd: '\r\n', maxBytes: 4096, encoding: 'utf-8' } as const;
const utf8 = (text: string) => new TextEncoder().encode(text);

function scan(chunks: readonly Uint8Array[], isQuietAfter = false): string[] {
  let state: LineState = noLine;
  const found = chunks.flatMap((chunk) => {
    const step = takeChunk(rules, state, chunk);
    state = step.state;
    return step.found;
  });
  if (isQuietAfter) found.push(...endLine(state).found);
  return found
    .map((one) => readScanned(rules, one))
    .map((said) => (said.outcome === 'text' ? said.text : `(${said.outcome})`));
}

const card = '001199000857||Trần Thị Thử Nghiệm|03021999|Nữ|Số 2 phố Giả Định, Hà Nội|01012022';

describe('a serial scanner', () => {
  it('a Vietnamese card, cut in the middle of a letter', () => {
    const sent = utf8(`${card}\r\n`);
    // ầ is three bytes from 18 on: every cut through it must give the same text.
    for (const at of [17, 18, 19, 20, 21]) expect(scan([sent.subarray(0, at), sent.subarray(at)])).toEqual([card]);
    expect(scan([...sent].map((byte) => Uint8Array.of(byte)))).toEqual([card]);
  });

  it('two codes in one chunk', () => {
    expect(scan([utf8(`GB1.one\r\n${card}\r\n`)])).toEqual(['GB1.one', card]);
  });

  it('a megabyte without an end costs one refusal and no memory, and the next code is read', () => {
    const chunk = new Uint8Array(64 * 1024).fill(0x41);
    let state: LineState = noLine;
    for (let index = 0; index < 16; index += 1) {
      const step = takeChunk(rules, state, chunk);
      expect(step.found).toEqual([]);
      expect(step.state.held.length).toBeLessThanOrEqual(rules.maxBytes);
      state = step.state;
    }
    const after = takeChunk(rules, state, utf8('AAAA\r\nGB1.next\r\n'));
    expect(after.found.map((one) => readScanned(rules, one))).toEqual([
      { outcome: 'too-long' },
      { outcome: 'text', text: 'GB1.next' },
    ]);
  });

  it('exactly the longest line, and one byte more', () => {
    expect(scan([utf8(`${'A'.repeat(4096)}\r\n`)])).toEqual(['A'.repeat(4096)]);
    expect(scan([utf8(`${'A'.repeat(4097)}\r\n`)])).toEqual(['(too-long)']);
  });

  it('no control character comes through: not Enter, Tab, Escape, nor what a scanner frames its codes with', () => {
    const controls = `${String.fromCharCode(...Array(32).keys())}\u007f\u0085\u009f`;
    expect(scan([utf8(`\u0002GB1\t.o\u001bn\u0017e\u001d\u0003${controls.replace(/[\r\n]/g, '')}\r\n`)])).toEqual([
      'GB1.one',
    ]);
    expect(scan([utf8('\t\u0003\r\n\r\n\n')])).toEqual(['(nothing)']);
  });

  it('bytes that are no UTF-8 are a misread, not somebody else’s name', () => {
    expect(scan([Uint8Array.of(0x54, 0x72, 0xe2, 0x6e, 0x0d)])).toEqual(['(garbled)']);
    expect(scan([Uint8Array.of(0xc3, 0x0d), utf8('GB1.next\r')])).toEqual(['(garbled)', 'GB1.next']);
  });

  it('without any suffix, a code is whole when the scanner has gone quiet', () => {
    expect(scan([utf8('GB1.'), utf8('one')])).toEqual([]);
    expect(scan([utf8('GB1.'), utf8('one')], true)).toEqual(['GB1.one']);
  });

  it('whatever comes, nothing that comes out holds a control character', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 60 }), { maxLength: 10 }), (chunks) => {
        for (const text of scan(chunks, true)) expect(text).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});
