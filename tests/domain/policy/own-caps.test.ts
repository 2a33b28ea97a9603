import { describe, expect, it } from 'vitest';
import { reasonsOfCaps } from '#src/domain/policy/breaches/own-caps.ts';
import { nobody, type OwnCaps } from '#src/domain/policy/facts.ts';
import { judge } from '#src/domain/policy/verdict.ts';

const inRoom = (present: number, people: number, caps?: OwnCaps) => ({
  people,
  gathering: { where: 'inside' as const, room: 'a', present, ...(caps && { caps }) },
});

describe('a cap that no letter asks for', () => {
  it.each<[string, Parameters<typeof reasonsOfCaps>[0], string[]]>([
    ['the last seat', inRoom(11, 1, { room: 12, meeting: null }), []],
    ['one more than the seats', inRoom(12, 1, { room: 12, meeting: null }), ['room-cap 12 13']],
    ['two for the last seat', inRoom(11, 2, { room: 12, meeting: null }), ['room-cap 12 13']],
    ['more than the meeting is for', inRoom(5, 1, { room: 12, meeting: 5 }), ['meeting-cap 5 6']],
    ['more than either', inRoom(12, 1, { room: 12, meeting: 5 }), ['room-cap 12 13', 'meeting-cap 5 13']],
    ['nobody said any', inRoom(500, 1, { room: null, meeting: null }), []],
    ['a visit from before there were meetings', inRoom(500, 1), []],
    ['no meeting at all', { people: 99, gathering: null }, []],
  ])('%s', (_what, facts, expected) => {
    expect(reasonsOfCaps(facts).map(({ code, limit, counted }) => `${code} ${limit} ${counted}`)).toEqual(expected);
  });

  it('holds, and names no letter', () => {
    const facts = { ...nobody(0), ...inRoom(1, 1, { room: 1, meeting: null }) };
    expect(judge([], [], facts, 0)).toEqual({
      outcome: 'held',
      reasons: [{ code: 'room-cap', effect: 'hold', pack: '', letter: '', rule: null, limit: 1, counted: 2 }],
    });
  });
});
