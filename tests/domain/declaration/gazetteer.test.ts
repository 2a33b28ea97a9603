import { describe, expect, it } from 'vitest';
import { findPlace, isUnitOn, keyOf, unitsCovering } from '#src/domain/declaration/gazetteer.ts';
import { suggestPlaces } from '#src/domain/declaration/suggestions.ts';
import { gazetteer } from '#tests/domain/declaration/forms.ts';

const { units, countries } = gazetteer.atlas;
const before = '2021-02-16';
const after = '2025-07-01';
const today = '2026-11-24';

const meaningOf = (text: string, day: string) => {
  const place = findPlace(gazetteer, text, day);
  return place?.kind === 'province' ? `${place.unit.name} ${place.codes.join(' ')}` : place?.country.code;
};

describe('the table of provinces', () => {
  it.each([
    ['2021-02-16', 63],
    ['2025-06-30', 63],
    ['2025-07-01', 34],
    ['2026-11-24', 34],
  ])('has on %s as many units as there were: %i', (day, count) => {
    expect(units.filter((unit) => isUnitOn(unit, day))).toHaveLength(count);
  });

  it.each([before, '2025-06-30', after, today])('covers every province once on %s', (day) => {
    const covered = units.filter((unit) => isUnitOn(unit, day)).flatMap(({ of }) => of);
    expect(new Set(covered).size).toBe(63);
    expect(covered).toHaveLength(63);
  });

  it.each([before, '2024-12-31', '2025-01-01', after, '2026-04-30', today])(
    'gives no name and no code to two units on %s',
    (day) => {
      const there = units.filter((unit) => isUnitOn(unit, day));
      const names = there.flatMap(({ name, also = [] }) => [...new Set([name, ...also].map(keyOf))]);
      expect(new Set(names).size).toBe(names.length);
      expect(new Set(there.map(({ code }) => code)).size).toBe(there.length);
    },
  );

  it('has five cities, Huế as the sixth from 2025 and Đồng Nai as the seventh from 30/4/2026', () => {
    const cities = (day: string) => units.filter((unit) => unit.isCity && isUnitOn(unit, day)).map(({ name }) => name);
    expect(cities(before)).toHaveLength(5);
    expect(cities('2025-01-01')).toContain('Huế');
    expect(cities('2026-04-29')).not.toContain('Đồng Nai');
    expect(cities('2026-04-30')).toContain('Đồng Nai');
  });

  it('has each country once, and Viet Nam among them', () => {
    expect(new Set(countries.map(({ code }) => code)).size).toBe(countries.length);
    expect(countries.some(({ code }) => code === 'VN')).toBe(true);
  });
});

describe('a name on a day', () => {
  it.each([
    ['Hải Phòng', before, 'Hải Phòng 031'],
    ['Hải Phòng', today, 'Hải Phòng 031 030'],
    ['Hải Dương', before, 'Hải Dương 030'],
    ['Hải Dương', today, 'Hải Dương 030'],
    ['tinh hai duong', before, 'Hải Dương 030'],
    ['TP. Hải Dương, Hải Dương', before, 'Hải Dương 030'],
    ['xã Nào Đó, huyện Kia, tỉnh Quảng Ngãi', today, 'Quảng Ngãi 051 062'],
    ['TP.HCM', before, 'Thành phố Hồ Chí Minh 079'],
    ['sài gòn', today, 'Thành phố Hồ Chí Minh 079 074 077'],
    ['Huế', before, 'Thừa Thiên Huế 046'],
    ['Bà Rịa – Vũng Tàu', before, 'Bà Rịa - Vũng Tàu 077'],
    ['Đắc Lắc', today, 'Đắk Lắk 066 054'],
    ['Lào Cai', before, 'Lào Cai 010'],
    ['Lào', before, 'LA'],
    ['laos', today, 'LA'],
    ['Trung Quốc', before, 'CN'],
    ['Cù Lao', before, undefined],
    ['nhà tôi', today, undefined],
    ['', today, undefined],
  ])('means for "%s" on %s: %s', (text, day, meaning) => {
    expect(meaningOf(text, day)).toBe(meaning);
  });

  it.each([
    ['52', '2025-06-30', 'Bình Định 052'],
    ['52', after, 'Gia Lai 064 052'],
    ['15', '2025-06-30', 'Yên Bái 015'],
    ['15', after, 'Lào Cai 010 015'],
    ['91', '2025-06-30', 'Kiên Giang 091'],
    ['91', after, 'An Giang 089 091'],
    ['052', after, 'Bình Định 052'],
    ['030', today, 'Hải Dương 030'],
    ['99', today, undefined],
  ])('means for the code %s on %s: %s', (code, day, meaning) => {
    expect(meaningOf(code, day)).toBe(meaning);
  });

  it('says which unit of today a former one belongs to', () => {
    const former = units.find(({ name }) => name === 'Hải Dương');
    expect(former && unitsCovering(gazetteer.atlas, former, today).map(({ name }) => name)).toEqual(['Hải Phòng']);
    expect(findPlace(gazetteer, 'Hải Dương', today)).toMatchObject({ isFormer: true });
    expect(findPlace(gazetteer, 'Hải Dương', before)).toMatchObject({ isFormer: false });
  });
});

describe('a suggestion', () => {
  const suggest = (typed: string, scope: 'any' | 'country' = 'any', locale: 'vi' | 'en' = 'vi') =>
    suggestPlaces(gazetteer, typed, { day: today, locale, most: 5, scope }).map(({ text, now }) =>
      now ? `${text} → ${now}` : text,
    );

  it.each([
    ['hai d', ['Hải Dương → Hải Phòng']],
    ['haiphong', ['Hải Phòng']],
    ['quang n', ['Quảng Ngãi', 'Quảng Ninh', 'Quảng Nam → Đà Nẵng']],
    ['hcm', ['Thành phố Hồ Chí Minh']],
    ['đà', ['Đà Nẵng']],
    ['lao', ['Lào Cai', 'Lào']],
    ['xyz', []],
    ['', []],
  ])('for "%s" is found without diacritics', (typed, texts) => {
    expect(
      suggest(typed)
        .slice(0, texts.length || 1)
        .toSorted(),
    ).toEqual(texts.toSorted());
  });

  it('is a country where a country is asked, in the language of the screen', () => {
    expect(suggest('lao', 'country')).toEqual(['Lào']);
    expect(suggest('lao', 'country', 'en')).toEqual(['Laos']);
    expect(suggest('han q', 'country', 'en')).toEqual(['South Korea']);
  });

  it('never offers a name twice', () => {
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
      const texts = suggestPlaces(gazetteer, letter, { day: today, locale: 'vi', most: 400, scope: 'any' });
      expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length);
    }
  });
});
