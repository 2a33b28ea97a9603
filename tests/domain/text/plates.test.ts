import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vehicleClasses } from '#src/domain/register/vocabulary.ts';
import { checkPlate, normalisePlate, plateKey, plateTail, plateTailKey } from '#src/domain/text/plates.ts';

describe('normalisePlate', () => {
  it.each([
    ['30A-123.45', '30A12345'],
    ['  30a 123.45 ', '30A12345'],
    ['29-MĐ1 123.45', '29MĐ112345'],
    ['29-mđ1 123.45'.normalize('NFD'), '29MĐ112345'],
    ['29-MÐ1 123.45', '29MĐ112345'],
    ['80-123-NG-01', '80123NG01'],
    ['\u202E30A-123.45', '30A12345'],
    ['', ''],
  ])('makes %j %j', (text, expected) => expect(normalisePlate(text)).toBe(expected));
});

describe('plateKey', () => {
  it.each([
    ['old motorbike 29-B1 1234', '29-B1 1234', 'car 29B-112.34', '29B-112.34'],
    ['motorbike 30-AB 123.45', '30-AB 123.45', 'car 30AB-123.45', '30AB-123.45'],
  ])('tells %s from %s', (_, motorbike, __, car) => {
    expect(normalisePlate(motorbike)).toBe(normalisePlate(car));
    expect(plateKey('motorbike', motorbike)).not.toBe(plateKey('car', car));
  });

  // Every class of plate there is, each with a neighbour that it must not meet.
  it.each([
    ['motorbike', '29-B1 1234', 'car', '29B-112.34'],
    ['motorbike', '30-AB 123.45', 'car', '30AB-123.45'],
    ['motorbike', '29-B1 123.45', 'other', '29B1-12345'],
    ['car', '30A-1234', 'other', '30A 1234'],
    ['car', 'TM-12-34', 'motorbike', 'TM-12-34'],
    ['car', '80-123-NG-01', 'other', '80 123 NG 01'],
    ['motorbike', '29-MĐ1 123.45', 'motorbike', '29-MD1 123.45'],
    ['car', '80A-012.34', 'car', '80A-12.34'],
    ['car', '29LD-123.45', 'car', '29KT-123.45'],
    ['other', '', 'car', ''],
  ] as const)('of %s %j and %s %j are two, forwards and backwards', (one, plate, another, other) => {
    expect(plateKey(one, plate)).not.toBe(plateKey(another, other));
    expect(plateTailKey(one, plate)).not.toBe(plateTailKey(another, other));
  });

  it('backwards begins with the last characters, within one class', () => {
    expect(plateTailKey('car', '29B-112.34')).toBe('car:43211B92');
    expect(plateTailKey('motorbike', '29-B1 1234').startsWith('motorbike:4321')).toBe(true);
  });

  it('is the same for one vehicle however it is typed', () => {
    expect(plateKey('car', '30A-123.45')).toBe('car:30A12345');
    expect(plateKey('car', '30a12345')).toBe(plateKey('car', '30A 123 45'));
  });
});

describe('plateTail', () => {
  it.each([
    ['30A-123.45', '12345'],
    ['29-B1 123.45', '12345'],
    ['30A-1234', '1234'],
    ['80-123-NG-01', '01'],
    ['TM-12-34', '1234'],
    ['29-B1 1234', '11234'],
    ['ABC', ''],
    ['', ''],
  ])('of %j is %j', (text, expected) => expect(plateTail(text)).toBe(expected));
});

describe('checkPlate', () => {
  it.each([
    ['car', '30A-123.45'],
    ['car', '30AB-123.45'],
    ['car', '30A-1234'],
    ['car', 'TM-12-34'],
    ['car', '80-123-NG-01'],
    ['motorbike', '29-B1 123.45'],
    ['motorbike', '29-AA 123.45'],
    ['motorbike', '29-MĐ1 123.45'],
    ['motorbike', '29-B1 1234'],
    ['other', 'LAO 1234'],
  ] as const)('finds nothing odd about %s %j', (vehicleClass, text) =>
    expect(checkPlate(vehicleClass, text)).toEqual([]),
  );

  it.each([
    ['car', '', ['empty']],
    ['car', ' . ', ['empty']],
    ['car', '3OA-123.45', ['unused-letter', 'unusual-shape']],
    ['motorbike', '29-Â 123.45', ['dropped-characters', 'unusual-shape']],
    ['car', '29-MĐ1 123.45', ['unusual-shape']],
    ['other', '30A*123', ['dropped-characters']],
  ] as const)('warns about %s %j', (vehicleClass, text, warnings) =>
    expect(checkPlate(vehicleClass, text)).toEqual(warnings),
  );

  it('answers for any text, and a plate keeps its key', () => {
    fc.assert(
      fc.property(fc.constantFrom(...vehicleClasses), fc.string({ unit: 'binary' }), (vehicleClass, text) => {
        const plate = normalisePlate(text);
        expect(plate).toMatch(/^[A-Z0-9Đ]*$/);
        expect(normalisePlate(plate)).toBe(plate);
        expect(plate.endsWith(plateTail(text))).toBe(true);
        expect(checkPlate(vehicleClass, text)).toEqual(expect.any(Array));
      }),
    );
  });
});
