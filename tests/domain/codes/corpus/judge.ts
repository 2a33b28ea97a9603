import type { Recognition, Refusal } from '#src/domain/codes/recognise.ts';
import type { Kind, Sample } from '#tests/domain/codes/corpus/make-codes.ts';

/** What a damaged code of a kind may be called instead: it asks for another scan. */
const families: Record<Kind, readonly Refusal[]> = {
  'citizen-card': ['garbled-card'],
  'personal-code': ['garbled-card'],
  'insurance-card': ['garbled-card'],
  own: ['malformed-code', 'input-method', 'forged-code'],
  'health-certificate': ['certificate-malformed', 'input-method'],
  place: ['unknown'],
};

/** Whom an answer would fill in or let pass; null when nobody. */
function whoIn(seen: Recognition): string | null {
  if (seen.kind === 'own') return seen.code.id;
  if (seen.kind === 'citizen-card') return `${seen.card.documentNumber} ${seen.card.name}`;
  if (seen.kind === 'personal-code') return seen.person.name;
  if (seen.kind === 'insurance-card') return seen.card.name;
  return seen.kind === 'health-certificate' ? (seen.claims.name ?? '') : null;
}

export type Damage = 'none' | 'damaged' | 'cut';

/** `wrong-person` is the one that must never be. Letters in another case are the same name. */
export function judge(
  { kind, who }: Sample,
  seen: Recognition,
  damage: Damage,
): 'right' | 'wrong-kind' | 'wrong-person' {
  const person = whoIn(seen);
  if (person !== null && person.toLowerCase() !== who.toLowerCase()) return 'wrong-person';
  if (seen.kind === kind) return 'right';
  if (damage === 'none' || seen.kind !== 'refused') return 'wrong-kind';
  const isUnknown = seen.reason === 'unknown' || seen.reason === 'empty';
  return families[kind].includes(seen.reason) || (damage === 'cut' && isUnknown) ? 'right' : 'wrong-kind';
}
