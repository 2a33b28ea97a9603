import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endLine, noLine, takeChunk } from '#src/domain/devices/lines.ts';
import type { ThermometerProfile } from '#src/domain/devices/profile.ts';
import { type Measured, readMeasured } from '#src/domain/devices/thermometer.ts';

const plain: ThermometerProfile = {
  format: 1,
  id: 'plain',
  kind: 'thermometer',
  name: { vi: 'Mẫu', en: 'Sample' },
  usb: [],
  baudRate: 9600,
  dataBits: 8,
  stopBits: 1,
  parity: 'none',
  encoding: 'latin-1',
  lineEnd: '\r\n',
  quietMs: null,
  maxBytes: 64,
  value: { pattern: '(?<![\\d.,])(?<value>\\d{2}[.,]\\d{1,2})(?![\\d.,])' },
  unit: 'celsius',
  stable: null,
};
const marked: ThermometerProfile = {
  ...plain,
  value: { pattern: '(?<value>\\d{2,3}[.,]\\d{1,2})\\s*[°*]?\\s*(?<unit>[CF])\\b' },
  unit: 'as-marked',
};
const fahrenheit: ThermometerProfile = { ...plain, value: { pattern: '(?<value>\\d{2,3}\\.\\d)' }, unit: 'fahrenheit' };
const columns: ThermometerProfile = { ...plain, value: { column: 4, length: 6 }, stable: '^ST,' };
const utf8: ThermometerProfile = { ...marked, encoding: 'utf-8' };

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** What the device is understood to say: a number of tenths, or the first letter of what is no reading. */
function hear(profile: ThermometerProfile, chunks: readonly Uint8Array[], isQuietAfter = false): (number | string)[] {
  let state = noLine;
  const found = chunks.flatMap((chunk) => {
    const step = takeChunk(profile, state, chunk);
    state = step.state;
    return step.found;
  });
  if (isQuietAfter) found.push(...endLine(state).found);
  return found.map((one) => readMeasured(profile, one)).map(shorten);
}
const shorten = (measured: Measured) => (measured.outcome === 'read' ? measured.tenths : measured.outcome);

const rows: [what: string, profile: ThermometerProfile, sent: string[], heard: (number | string)[]][] = [
  ['a line', plain, ['36.6\r\n'], [366]],
  ['a decimal comma', plain, ['36,6\r\n'], [366]],
  ['words around it', plain, ['Body: 36.8 OK\r\n'], [368]],
  ['two decimals, rounded', plain, ['36.64\r\n', '36.65\r\n'], [366, 367]],
  ['half a tenth above the threshold is above it', plain, ['37.55\r\n'], [376]],
  ['a line cut in the middle of its number', plain, ['3', '6.', '6\r', '\n'], [366]],
  ['a partial line is no reading yet', plain, ['36.6'], []],
  ['several readings in one chunk', plain, ['36.6\r\n36.7\r\n36.8\r\n36.'], [366, 367, 368]],
  ['bare line feeds, bare carriage returns, empty lines', plain, ['36.6\n\n\r\r36.7\r'], [366, 367]],
  ['a negative control: a date is no temperature', plain, ['2026.11.28\r\n'], ['no-reading']],
  ['three decimals are no number of this device', plain, ['36.6123\r\n'], ['no-reading']],
  ['375 without a point', plain, ['375\r\n'], ['no-reading']],
  ['garbage', plain, ['\u0000\u00ff?#~\r\n', 'ERR\r\n', '--.-\r\n'], ['no-reading', 'no-reading', 'no-reading']],
  ['the wall', plain, ['22.4\r\n'], ['out-of-range']],
  ['just in range, at both ends', plain, ['34.0\r\n43.0\r\n'], [340, 430]],
  ['just out of it', plain, ['33.94\r\n43.05\r\n'], ['out-of-range', 'out-of-range']],
  ['a line that does not end in time', plain, [`${'x'.repeat(80)}36.6\r\n36.7\r\n`], ['no-reading', 367]],
  ['marked, in either unit', marked, ['T=36.6C\r\n', 'T=98.6 F\r\n'], [366, 370]],
  ['marked with a degree sign in Latin-1', marked, ['36.6\u00b0C\r\n'], [366]],
  ['marked with a star', marked, ['Object = 36.53*C\r\n'], [365]],
  ['unmarked where a mark is needed', marked, ['36.6\r\n'], ['no-reading']],
  ['a degree sign that is no UTF-8', utf8, ['36.6\u00b0C\r\n'], ['no-reading']],
  ['a degree sign in UTF-8', utf8, ['36.6\u00c2\u00b0C\r\n'], [366]],
  ['Fahrenheit', fahrenheit, ['98.6\r\n', '99.5\r\n', '99.6\r\n', '100.4\r\n'], [370, 375, 376, 380]],
  ['Fahrenheit out of range', fahrenheit, ['72.0\r\n', '110.0\r\n'], ['out-of-range', 'out-of-range']],
  ['Celsius on a Fahrenheit device', fahrenheit, ['36.6\r\n'], ['out-of-range']],
  ['columns, steady', columns, ['ST,+036.6 C\r\n', 'ST,  36.6 C\r\n'], [366, 366]],
  ['columns, still moving', columns, ['US,+036.6 C\r\n'], ['unsteady']],
  ['columns, a short line', columns, ['ST,\r\n', 'ST\r\n'], ['no-reading', 'no-reading']],
  ['columns, an overload', columns, ['OL,------ C\r\n'], ['no-reading']],
];

describe('a thermometer on a serial line', () => {
  it.each(rows)('%s', (_what, profile, sent, heard) => {
    expect(hear(profile, sent.map(bytes))).toEqual(heard);
  });

  it('a line without an end is over when the device has gone quiet', () => {
    expect(hear(plain, [bytes('36.6')], true)).toEqual([366]);
    expect(hear(plain, [bytes('36.6\r\n')], true)).toEqual([366]);
  });

  it('is heard the same however its bytes are cut', () => {
    const sent = bytes('36.6\r\nnoise \u00b0\r\n37,1 C\n\n98\r\n');
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: sent.length }), { maxLength: 12 }), (cuts) => {
        const at = [0, ...cuts.toSorted((one, other) => one - other), sent.length];
        const chunks = at.slice(1).map((end, index) => sent.subarray(at[index], end));
        expect(hear(plain, chunks)).toEqual(hear(plain, [sent]));
      }),
    );
  });

  it('any bytes are no error, and what is read is a temperature of a living body', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 80 }), { maxLength: 8 }), (chunks) => {
        for (const profile of [plain, marked, fahrenheit, columns, utf8]) {
          for (const heard of hear(profile, chunks, true)) {
            if (typeof heard === 'number') expect(heard >= 340 && heard <= 430).toBe(true);
          }
        }
      }),
    );
  });
});
