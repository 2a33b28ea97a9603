/** What may stand in a canonical text: no floats, no undefined, so that one value has one spelling. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * JSON with keys sorted by UTF-16 code unit and no white space: RFC 8785 narrowed to safe integers.
 * Throws a TypeError on anything else, because two spellings of one record would be two leaves.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new TypeError('canonical JSON holds safe integers only');
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (typeof value === 'string') return canonicalString(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`canonical JSON cannot hold ${typeof value}`);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${canonicalString(key)}:${canonicalJson(value[key] as Json)}`);
  return `{${members.join(',')}}`;
}

function canonicalString(text: string): string {
  // A lone surrogate has no UTF-8 form: it would be stored as U+FFFD and the bytes would no longer be the text.
  if (!text.isWellFormed()) throw new TypeError('canonical JSON holds well-formed text only');
  return JSON.stringify(text);
}
