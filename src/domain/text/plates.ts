import type { VehicleClass } from '#src/domain/register/vocabulary.ts';
import { clean } from '#src/domain/text/nfc.ts';
import { compact, tailKey } from '#src/domain/text/tails.ts';

export type PlateWarning =
  | 'empty'
  /** Something other than letters, digits and separators was left out: an accent from Telex, a sign. */
  | 'dropped-characters'
  /** I, J, O, Q and W are on no Vietnamese plate: usually a 1 or a 0. */
  | 'unused-letter'
  | 'unusual-shape';

// Cars: 30A-123.45, 30AB-123.45, old 30A-1234. Motorbikes: 29-B1 123.45, 29-AA 123.45, 29-MĐ1 123.45, old 29-B1 1234.
// Either: military TM-12-34, diplomatic and foreign 80-123-NG-01 (notes/vietnam.md 4f).
const shapes: Record<Exclude<VehicleClass, 'other'>, RegExp> = {
  car: /^\d{2}[A-ZĐ]{1,2}\d{4,5}$/,
  motorbike: /^\d{2}[A-ZĐ](?:\d|[A-ZĐ]\d?)\d{4,5}$/,
};
const specialShape = /^(?:[A-Z]{2}\d{4}|\d{5}(?:NG|QT|CV|NN)\d{2})$/;
const longestTail = 5;

/** The plate without separators: `29-B1 123.45` becomes `29B112345`. Two vehicles may share it: index by `plateKey`. */
export function normalisePlate(text: string): string {
  return compact(text);
}

/**
 * The identity of a vehicle. The class is part of it because stripped plates collide: motorbike 29-B1 1234 and car
 * 29B-112.34 are both 29B11234, motorbike 30-AB 123.45 and car 30AB-123.45 both 30AB12345.
 */
export function plateKey(vehicleClass: VehicleClass, text: string): string {
  return `${vehicleClass}:${normalisePlate(text)}`;
}

/** The same with the plate backwards, so that a search by the last characters is a range of an index, within one class. */
export function plateTailKey(vehicleClass: VehicleClass, text: string): string {
  return `${vehicleClass}:${tailKey(text)}`;
}

/**
 * The digits a plate ends with, five at most: what a guard reads out. An old motorbike plate (29-B1 1234) yields its
 * series digit too, since the stripped form does not tell where the series ends; a search by `tailKey` finds either.
 */
export function plateTail(text: string): string {
  const plate = normalisePlate(text);
  let start = plate.length;
  while (start > 0 && plate.length - start < longestTail && /\d/.test(plate.charAt(start - 1))) start -= 1;
  return plate.slice(start);
}

/**
 * What looks odd about a plate, for a hint beside the field. Never a reason to refuse: foreign, temporary and missing
 * plates are real, and class `other` has no shape at all.
 */
export function checkPlate(vehicleClass: VehicleClass, text: string): PlateWarning[] {
  const plate = normalisePlate(text);
  if (plate === '') return ['empty'];
  const warnings: PlateWarning[] = [];
  if (/[^A-Z0-9ĐÐ .\-–_/]/.test(clean(text).toUpperCase())) warnings.push('dropped-characters');
  if (vehicleClass === 'other') return warnings;
  if (/[IJOQW]/.test(plate)) warnings.push('unused-letter');
  if (!shapes[vehicleClass].test(plate) && !specialShape.test(plate)) warnings.push('unusual-shape');
  return warnings;
}

/**
 * What a text that may be a plate is the plate of; null: of nothing that tells itself. Stripped, an old motorbike and a car may
 * have the same signs: a dash after the province, or a gap after the series, tells.
 */
export function readPlate(typed: string): { class: VehicleClass; plate: string } | null {
  const text = typed.trim();
  if (!/^\d{2}-?[A-ZĐ]/i.test(text)) return null;
  const fits = (vehicleClass: VehicleClass) =>
    checkPlate(vehicleClass, text).every((warning) => warning !== 'unusual-shape');
  const plate = text.toUpperCase();
  const isMotorbikeWritten = /^\d{2}-[A-ZĐ]|^\d{2}[A-ZĐ]{1,2}\d[-. ]/i.test(text);
  if (isMotorbikeWritten && fits('motorbike')) return { class: 'motorbike', plate };
  if (fits('car')) return { class: 'car', plate };
  return fits('motorbike') ? { class: 'motorbike', plate } : null;
}
