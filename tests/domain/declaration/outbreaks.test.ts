import { describe, expect, it } from 'vitest';
import { areaOf, settleAreas, stopsInAreas, withCodes } from '#src/domain/declaration/outbreaks.ts';
import type { RouteStop } from '#src/domain/declaration/questionnaire.ts';
import { both, formOf, gazetteer } from '#tests/domain/declaration/forms.ts';

const form = formOf(
  { id: 'route', kind: 'stops', text: both('route') },
  { id: 'day', kind: 'day', text: both('day'), recent: 'none' },
  { id: 'from', kind: 'place', text: both('from'), scope: 'any', on: 'day' },
);

const stopAt = (place: string, from: string, to = from): RouteStop => {
  const answers = withCodes(gazetteer, form, { route: { stops: [{ place, from, to, isStay: true }] } });
  return answers['route']?.stops?.[0] as RouteStop;
};

/** `[where somebody was, first day, last day, the area, its first day, its last day, whether they meet]` */
const cases: [string, string, string, string, string, string | null, boolean][] = [
  ['Hải Dương', '2021-02-10', '2021-02-11', 'Hải Dương', '2021-01-28', '2021-03-02', true],
  ['tinh hai duong', '2021-02-10', '2021-02-10', 'Hải Dương', '2021-01-28', '2021-03-02', true],
  ['Hải Phòng', '2021-02-10', '2021-02-10', 'Hải Dương', '2021-01-28', '2021-03-02', false],
  ['Hải Dương', '2021-01-27', '2021-01-28', 'Hải Dương', '2021-01-28', '2021-03-02', true],
  ['Hải Dương', '2021-01-20', '2021-01-27', 'Hải Dương', '2021-01-28', '2021-03-02', false],
  ['Hải Dương', '2021-03-02', '2021-03-05', 'Hải Dương', '2021-01-28', '2021-03-02', true],
  ['Hải Dương', '2021-03-03', '2021-03-05', 'Hải Dương', '2021-01-28', '2021-03-02', false],
  ['Hải Dương', '2026-11-20', '2026-11-20', 'Hải Phòng', '2026-11-01', null, true],
  ['Hải Phòng', '2026-11-20', '2026-11-20', 'Hải Dương', '2026-11-01', null, true],
  ['Hải Phòng', '2025-06-20', '2025-06-30', 'Hải Dương', '2025-06-01', null, false],
  ['Hải Phòng', '2025-06-30', '2025-07-01', 'Hải Dương', '2025-06-01', null, true],
  ['Bình Định', '2026-11-20', '2026-11-20', 'Gia Lai', '2026-11-01', null, true],
  ['Lào Cai', '2021-02-10', '2021-02-10', 'Lào', '2021-02-01', null, false],
  ['Lào', '2021-02-10', '2021-02-10', 'Lào', '2021-02-01', null, true],
  ['Laos', '2021-02-10', '2021-02-10', 'Lào', '2021-02-01', null, true],
  ['xã Cộng Hòa, Chí Linh, Hải Dương', '2021-02-10', '2021-02-10', 'Hải Dương', '2021-02-01', null, true],
  ['xã Cộng Hòa, Chí Linh, Hải Dương', '2021-02-10', '2021-02-10', 'Chí Linh, Hải Dương', '2021-02-01', null, true],
  ['Cẩm Giàng, Hải Dương', '2021-02-10', '2021-02-10', 'Chí Linh, Hải Dương', '2021-02-01', null, false],
  ['chợ đầu mối nào đó', '2021-02-10', '2021-02-10', 'Hải Dương', '2021-02-01', null, false],
];

describe('a stop in an area under outbreak', () => {
  it.each(cases)('%s %s–%s against %s from %s to %s: %s', (place, from, to, name, fromDay, toDay, meets) => {
    const area = areaOf(gazetteer, name, fromDay, toDay);
    const stop = stopAt(place, from, to);
    expect(stopsInAreas([stop], [area])).toEqual(meets ? [{ stop, area }] : []);
  });

  it('is found by its words in a book from before there were codes', () => {
    const area = areaOf(gazetteer, 'Hải Dương', '2021-01-28', '2021-03-02');
    const old = { place: 'tỉnh Hải Dương', from: '2021-02-01', to: '2021-02-01', isStay: true };
    expect(stopsInAreas([old], [area])).toHaveLength(1);
    expect(stopsInAreas([{ ...old, place: 'Hải Phòng' }], [area])).toEqual([]);
  });
});

describe('an area from its name', () => {
  it('is called what it was called on its days', () => {
    expect(areaOf(gazetteer, 'Hải Dương', '2021-01-28', '2021-03-02')).toEqual({
      names: ['Hải Dương'],
      codes: ['030'],
      fromDay: '2021-01-28',
      toDay: '2021-03-02',
    });
    expect(areaOf(gazetteer, 'hai phong', '2026-11-01', null).names.toSorted()).toEqual(['Hải Dương', 'Hải Phòng']);
  });

  it('has no code below the province', () => {
    expect(areaOf(gazetteer, 'Chí Linh, Hải Dương', '2021-01-28', null)).toMatchObject({
      names: ['Chí Linh'],
      codes: [],
    });
  });
});

describe('the codes of an answer', () => {
  it('come from the host and from the day of the question that dates the place', () => {
    const said = { day: { day: '2021-02-10' }, from: { place: 'Hải Phòng', codes: ['079'] } };
    expect(withCodes(gazetteer, form, said)['from']).toEqual({ place: 'Hải Phòng', codes: ['031'] });
    expect(withCodes(gazetteer, form, { ...said, day: { day: '2026-02-10' } })['from']?.codes).toEqual(['031', '030']);
    expect(withCodes(gazetteer, form, { from: said.from })['from']).toEqual({ place: 'Hải Phòng' });
  });

  it('are not taken from the kiosk, and are absent where nothing is understood', () => {
    const claimed = { place: 'nhà tôi', from: '2021-02-10', to: '2021-02-10', isStay: true, codes: ['030'] };
    expect(withCodes(gazetteer, form, { route: { stops: [claimed] } })['route']?.stops?.[0]).not.toHaveProperty(
      'codes',
    );
  });
});

describe('areas that are put into force', () => {
  it('get what each name covers on their days, one area for each name', () => {
    const written = {
      names: ['Hải Dương', ' Lào ', 'Chí Linh, Hải Dương'],
      codes: [],
      fromDay: '2021-01-28',
      toDay: null,
    };
    const settled = settleAreas(gazetteer, [written]);
    expect(settled.map(({ names, codes }) => [names[0], codes])).toEqual([
      ['Hải Dương', ['030']],
      ['Lào', ['LA']],
      ['Chí Linh', []],
    ]);
    expect(settleAreas(gazetteer, settled)).toEqual(settled);
  });

  it('mean the larger province when its days are after the merger', () => {
    const written = { names: ['Hải Phòng'], codes: [], fromDay: '2026-11-01', toDay: null };
    const [area] = settleAreas(gazetteer, [written]);
    expect(stopsInAreas([stopAt('Hải Dương', '2026-11-20')], area ? [area] : [])).toHaveLength(1);
    // As it was typed, without codes, it would have missed them.
    expect(stopsInAreas([stopAt('Hải Dương', '2026-11-20')], [written])).toEqual([]);
  });
});
