import type { PackRecord, Ports, Queries } from '#src/app/ports.ts';
import { toHex } from '#src/domain/codes/hex.ts';
import type { Questionnaire } from '#src/domain/declaration/questionnaire.ts';
import { canonicalJson, type Json } from '#src/domain/journal/canonical.ts';
import { utf8 } from '#src/domain/journal/hash.ts';
import type { Pack } from '#src/domain/policy/pack.ts';
import type { JudgedForm } from '#src/domain/register/lines.ts';

/** What names a version: SHA-256 of the canonical JSON, hexadecimal. */
const hashOf = ({ hash }: Pick<Ports, 'hash'>, value: Pack | Questionnaire): string =>
  toHex(hash(utf8(canonicalJson(value as Json))));

export const hashPack = (ports: Pick<Ports, 'hash'>, pack: Pack): string => hashOf(ports, pack);

const known = new WeakMap<Questionnaire, string>();

export function hashForm(ports: Pick<Ports, 'hash'>, form: Questionnaire): string {
  const hash = known.get(form) ?? hashOf(ports, form);
  known.set(form, hash);
  return hash;
}

/** The form that was declared on, if it is one of ours: no other can have made a difference. */
export const judgedForms = (
  ports: Pick<Ports, 'hash' | 'forms'>,
  declared: { form: string; version: number } | null,
): JudgedForm[] =>
  ports.forms
    .filter(({ id, version }) => id === declared?.form && version === declared.version)
    .map((form) => ({ id: form.id, version: form.version, hash: hashForm(ports, form) }));

/** The versions of the letters that a decision was made by. Null where one is not in the book as its hash says it. */
export function judgedPacks(
  read: Pick<Queries, 'findPack'>,
  hashes: readonly string[],
): Pick<PackRecord, 'hash' | 'pack'>[] | null {
  const found = hashes.flatMap((hash) => {
    const pack = read.findPack(hash);
    return pack ? { hash, pack } : [];
  });
  return found.length < hashes.length ? null : found;
}
