import { decodeLine, type Found } from '#src/domain/devices/lines.ts';
import { type ThermometerProfile, toPattern } from '#src/domain/devices/profile.ts';
import { highestTenths, lowestTenths } from '#src/domain/register/temperature.ts';

/**
 * What one line of a thermometer says. `unsteady`: it is still measuring. `out-of-range`: a number that no living body has,
 * as of a thermometer that points at the wall. `no-reading`: anything else a device may say.
 */
export type Measured =
  | { outcome: 'read'; tenths: number }
  | { outcome: 'unsteady' }
  | { outcome: 'out-of-range' }
  | { outcome: 'no-reading' };

const none: Measured = { outcome: 'no-reading' };

export function readMeasured(profile: ThermometerProfile, found: Found): Measured {
  const line = found.kind === 'line' ? decodeLine(found.bytes, profile.encoding) : null;
  if (line === null) return none;
  const said = valueIn(profile, line);
  if (said === null) return none;
  const tenths = toTenths(said.value, said.isFahrenheit);
  if (tenths === null) return none;
  if (profile.stable !== null && !toPattern(profile.stable).test(line)) return { outcome: 'unsteady' };
  return tenths >= lowestTenths && tenths <= highestTenths ? { outcome: 'read', tenths } : { outcome: 'out-of-range' };
}

type Said = { value: string; isFahrenheit: boolean };

function valueIn({ value: place, unit }: ThermometerProfile, line: string): Said | null {
  if (!('pattern' in place)) {
    const value = line.slice(place.column - 1, place.column - 1 + place.length).trim();
    return { value, isFahrenheit: unit === 'fahrenheit' };
  }
  const groups = toPattern(place.pattern).exec(line)?.groups;
  const value = groups?.['value'];
  if (value === undefined) return null;
  if (unit !== 'as-marked') return { value, isFahrenheit: unit === 'fahrenheit' };
  const mark = groups?.['unit']?.toUpperCase();
  return mark === 'C' || mark === 'F' ? { value, isFahrenheit: mark === 'F' } : null;
}

/**
 * In whole numbers throughout: 37.55 is no number a computer has, and which side it falls on decides at the door. Half a
 * tenth goes up.
 */
function toTenths(text: string, isFahrenheit: boolean): number | null {
  const [, whole, decimals = ''] = /^\+?(\d{1,4})(?:[.,](\d{1,3}))?$/.exec(text) ?? [];
  if (whole === undefined) return null;
  const thousandths = Number(whole) * 1000 + Number(decimals.padEnd(3, '0'));
  if (!isFahrenheit) return Math.floor((thousandths + 50) / 100);
  return Math.floor(((thousandths - 32_000) * 5 + 450) / 900);
}
