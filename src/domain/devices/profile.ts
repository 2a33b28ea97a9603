import type { Wording } from '#src/domain/declaration/questionnaire.ts';

/**
 * How a device speaks over a serial line, as a small file says it (assets/devices, or the data folder's own): a new
 * thermometer or scanner needs a file and no new Gatebook. Makers' manuals call these settings by the same names.
 */
export type UsbId = { vendorId: number; productId: number };

export type LineSettings = {
  baudRate: number;
  dataBits: 7 | 8;
  stopBits: 1 | 2;
  parity: 'none' | 'even' | 'odd';
};

type Common = LineSettings & {
  format: typeof profileFormat;
  id: string;
  name: Wording;
  /** The adapters it comes with; a chooser offers these alone. Empty: any serial port. */
  usb: UsbId[];
  encoding: 'utf-8' | 'latin-1';
  /** Each of these characters ends a line; what is between two of them may be empty and is nothing then. */
  lineEnd: string;
  /** A line without an end is over after so long a silence; null: it waits for its end. */
  quietMs: number | null;
  /** A longer line is no line of this device. */
  maxBytes: number;
};

/** `pattern`: a regular expression with a group `value`, and `unit` (C or F) where the line says it. Columns count from 1. */
export type ValuePlace = { pattern: string } | { column: number; length: number };

export type ThermometerProfile = Common & {
  kind: 'thermometer';
  value: ValuePlace;
  /** `as-marked`: the pattern's group `unit` says it, line by line. */
  unit: 'celsius' | 'fahrenheit' | 'as-marked';
  /** A pattern that a line must match to count: the device marks readings that stand still. Null: every line counts. */
  stable: string | null;
};

export type ScannerProfile = Common & { kind: 'scanner' };
export type DeviceProfile = ThermometerProfile | ScannerProfile;
export type DeviceKind = DeviceProfile['kind'];

export const profileFormat = 1;

export const deviceKinds = ['thermometer', 'scanner'] as const satisfies readonly DeviceKind[];

/** What a profile may not ask of a line. A pattern runs on every line at the door, so it must not be able to hang. */
export type ProfileProblem =
  | 'pattern-broken'
  | 'pattern-without-value'
  | 'pattern-without-unit'
  | 'pattern-could-hang'
  | 'stable-broken'
  | 'stable-could-hang'
  | 'columns-beyond-line';

export function findProfileProblems(profile: DeviceProfile): ProfileProblem[] {
  if (profile.kind === 'scanner') return [];
  const { value, unit, stable, maxBytes } = profile;
  const problems: ProfileProblem[] = [];
  if ('pattern' in value) {
    if (!isPattern(value.pattern)) problems.push('pattern-broken');
    if (!value.pattern.includes('(?<value>')) problems.push('pattern-without-value');
    if (unit === 'as-marked' && !value.pattern.includes('(?<unit>')) problems.push('pattern-without-unit');
    if (couldHang(value.pattern)) problems.push('pattern-could-hang');
  } else {
    if (unit === 'as-marked') problems.push('pattern-without-unit');
    if (value.column - 1 + value.length > maxBytes) problems.push('columns-beyond-line');
  }
  if (stable !== null && !isPattern(stable)) problems.push('stable-broken');
  if (stable !== null && couldHang(stable)) problems.push('stable-could-hang');
  return problems;
}

/** How every pattern of a profile is read: as Unicode, letters in either case. */
export const toPattern = (source: string): RegExp => new RegExp(source, 'iu');

function isPattern(source: string): boolean {
  try {
    toPattern(source);
    return true;
  } catch {
    return false;
  }
}

/** A group that repeats can be tried in more ways than there is time; so can what a back-reference points at. */
const couldHang = (source: string): boolean => /(?<!\\)\)[*+{]/u.test(source) || /\\[1-9k]/u.test(source);
