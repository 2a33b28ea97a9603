import type { DocumentKind, VehicleClass } from '#src/domain/register/vocabulary.ts';
import { parsePhone } from '#src/domain/text/phones.ts';
import { readPlate } from '#src/domain/text/plates.ts';

/** What one typed line says of a comer; what it does not say is null. */
export type QuickLine = {
  name: string;
  document: { kind: DocumentKind; number: string } | null;
  phone: string | null;
  vehicle: { class: VehicleClass; plate: string } | null;
  /** As typed: degrees with one decimal. */
  celsius: string | null;
};

/** "Bùi Văn Tám 001090000001 29-B1 123.45 36,5": numbers and plates tell themselves by their shape, the rest is the name. */
export function readQuickLine(text: string): QuickLine {
  const words = text.trim().split(/\s+/).filter(Boolean);
  const line: QuickLine = { name: '', document: null, phone: null, vehicle: null, celsius: null };
  const name: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const two = `${word} ${words[at + 1] ?? ''}`;
    const isTwo = words[at + 1] !== undefined && /^[\d.]+$/.test(words[at + 1] ?? '') && readPlate(two) !== null;
    const vehicle = line.vehicle === null ? readPlate(isTwo ? two : word) : null;
    if (vehicle) {
      line.vehicle = vehicle;
      if (isTwo) at += 1;
    } else if (line.celsius === null && /^(?:3[3-9]|4[0-3])[.,]\d$/.test(word)) line.celsius = word;
    else if (line.document === null && documentOf(word)) line.document = documentOf(word);
    else if (line.phone === null && /^\+?\d{9,}$/.test(word) && parsePhone(word).ok) line.phone = word;
    else name.push(word);
  }
  return { ...line, name: name.join(' ') };
}

function documentOf(word: string): QuickLine['document'] {
  if (/^\d{12}$/.test(word)) return { kind: 'citizen-card', number: word };
  if (/^\d{9}$/.test(word)) return { kind: 'old-id', number: word };
  if (/^[A-Z]\d{7}$/.test(word)) return { kind: 'passport', number: word };
  return null;
}
