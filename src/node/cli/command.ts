import type { ParseArgsOptionsConfig } from 'node:util';
import { humanText } from '#src/contract/scalars.ts';

/** A mistake of whoever typed: one line, exit code 2. */
export class UsageError extends Error {}

export type Values = Record<string, string | boolean | undefined>;

export type Command = {
  name: string;
  summary: string;
  /** What `--help` prints under the first line. */
  usage: string;
  options: ParseArgsOptionsConfig;
  run(values: Values): Promise<void> | void;
};

export const print = (line: string): void => void process.stdout.write(`${line}\n`);
export const report = (line: string): void => void process.stderr.write(`${line}\n`);

export function required(values: Values, name: string): string {
  const value = values[name];
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new UsageError(`--${name} is missing; see gatebook --help`);
}

/** A text for the book, cleaned as every text that a person typed. */
export function bookText(values: Values, name: string, longest: number): string {
  const read = humanText(longest).safeParse(required(values, name));
  if (read.success) return read.data;
  throw new UsageError(`--${name} takes a text of 1 to ${longest} characters`);
}

/** A whole number within the bounds, or `fallback` when the option was not given. */
export function wholeNumber(values: Values, name: string, fallback: number, [least, most]: [number, number]): number {
  const text = values[name];
  if (text === undefined) return fallback;
  const number = Number(text);
  if (typeof text === 'string' && /^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new UsageError(`--${name} takes a whole number from ${least} to ${most}`);
}

/** An instant in UTC milliseconds. A day alone is its beginning in Viet Nam; without an offset the time is local too. */
export function instant(values: Values, name: string): number {
  const text = required(values, name);
  const shape = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
  const isThere = shape?.[1] !== undefined && isDay(shape[1]);
  const at = isThere ? Date.parse(`${shape[1]}${shape[2] ?? 'T00:00'}${shape[3] ?? '+07:00'}`) : Number.NaN;
  if (Number.isNaN(at))
    throw new UsageError(`--${name} takes an ISO time such as 2021-02-16 or 2021-02-16T07:30:00+07:00`);
  return at;
}

/** Date.parse takes 30 February for 2 March: an export would be of another period than was asked for. */
function isDay(text: string): boolean {
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
