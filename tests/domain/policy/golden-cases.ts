import type { Facts } from '#src/domain/policy/facts.ts';

/** One line of the golden table: under one letter alone, at one moment (office time), these facts must come to this. */
export type GoldenCase = {
  letter: string;
  at: string;
  facts: Partial<Facts>;
  expected: 'admitted' | 'held' | 'refused';
  codes: string[];
};

const inRoom = (present: number) => ({ where: 'inside' as const, room: 'P.201', present });
const inHall = (present: number) => ({ where: 'inside' as const, room: null, present });
const outside = (present: number) => ({ where: 'outside' as const, room: null, present });
const staffOf = (headcount: number, present: number) => ({
  isStaff: true,
  category: 'staff' as const,
  duty: { headcount, present },
});

const line = (letter: string, at: string, facts: Partial<Facts>, ...codes: string[]): GoldenCase => ({
  letter,
  at,
  facts,
  expected: codes.length > 0 ? 'held' : 'admitted',
  codes,
});

const s0 = 'quang-tri-2020-04';
const s1 = 'quang-ngai-2020-04';
const s2 = 'lang-son-2020-03';
const s3 = 'hai-duong-2021-02';
const s4 = 'quang-ngai-2021-07';
const [in2020, inMarch, inFebruary] = ['2020-04-20T09:00', '2020-04-01T09:00', '2021-02-20T09:00'];

/** "trên 20 người tại cơ quan", "từ 10 người trở lên bên ngoài", "quá 2 người ngoài", "trên 20 người trong 01 phòng". */
const gatherings = [
  ...[0, 1, 9, 18, 19].map((present) => line(s0, in2020, { gathering: inHall(present) })),
  ...[20, 21, 40].map((present) => line(s0, in2020, { gathering: inHall(present) }, 'gathering-full')),
  ...[19, 20].map((present) =>
    line(s0, in2020, { gathering: inRoom(present) }, ...(present < 20 ? [] : ['gathering-full'])),
  ),
  // Two come together: the 20th and the 21st.
  line(s0, in2020, { gathering: inHall(18), people: 2 }),
  line(s0, in2020, { gathering: inHall(19), people: 2 }, 'gathering-full'),
  // Not the head count of the building: the letter speaks of meetings and events.
  ...[19, 20, 21, 300].map((inside) => line(s0, in2020, { inside })),
  ...[0, 1, 7, 8].map((present) => line(s0, in2020, { gathering: outside(present) })),
  ...[9, 10, 30].map((present) => line(s0, in2020, { gathering: outside(present) }, 'outside-full')),
  line(s0, in2020, { gathering: outside(8), people: 2 }, 'outside-full'),
  ...[0, 1].map((present) => line(s1, inMarch, { gathering: outside(present) })),
  ...[2, 3, 9].map((present) => line(s1, inMarch, { gathering: outside(present) }, 'outside-full')),
  line(s1, inMarch, { gathering: outside(1), people: 2 }, 'outside-full'),
  // Indoors under the letter that says "2 outside": a third, a tenth and a hundredth are let in.
  ...[2, 9, 99].map((inside) => line(s1, inMarch, { inside })),
  ...[2, 9, 25].map((present) => line(s1, inMarch, { gathering: inRoom(present) })),
  ...[0, 10, 19].map((present) => line(s2, inMarch, { gathering: inRoom(present) })),
  ...[20, 21, 50].map((present) => line(s2, inMarch, { gathering: inRoom(present) }, 'room-full')),
  // In one room: an event in no room, and the building, have no such limit.
  ...[20, 50].map((present) => line(s2, inMarch, { gathering: inHall(present) })),
  line(s2, inMarch, { inside: 200 }),
  line(s2, inMarch, { gathering: outside(8) }),
  line(s2, inMarch, { gathering: outside(9) }, 'outside-full'),
  ...[20, 100].map((present) => line(s3, inFebruary, { gathering: inRoom(present) })),
  line(s4, '2021-07-08T09:00', { gathering: inRoom(100), inside: 500 }),
];

/** At most half of one's own department: of 7 three, of 1 none; as many at home as at the office, or more. */
const allowed = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6];
const departments = Array.from({ length: 12 }, (_, index) => index + 1).flatMap((headcount) => {
  const most = allowed[headcount] as number;
  return [
    ...(most > 0 ? [line(s3, inFebruary, staffOf(headcount, most - 1))] : []),
    line(s3, inFebruary, staffOf(headcount, most), 'department-full'),
    line(s3, inFebruary, { ...staffOf(headcount, most), isSummoned: true }),
  ];
});

/** From 17/02 to the end of 02/3/2021; from 00:00 on 28/3 to the end of 15/4/2020; and without an end. */
const fourth = staffOf(7, 3);
const dates = [
  line(s3, '2021-02-16T23:59:59.999', fourth),
  line(s3, '2021-02-16T23:59', fourth),
  line(s3, '2021-02-17T00:00', fourth, 'department-full'),
  line(s3, '2021-03-01T12:00', fourth, 'department-full'),
  line(s3, '2021-03-02T00:00', fourth, 'department-full'),
  line(s3, '2021-03-02T23:59:59', fourth, 'department-full'),
  line(s3, '2021-03-02T23:59:59.999', fourth, 'department-full'),
  line(s3, '2021-03-03T00:00', fourth),
  line(s2, '2020-03-27T23:59:59.999', { gathering: inRoom(20) }),
  line(s2, '2020-03-28T00:00', { gathering: inRoom(20) }, 'room-full'),
  line(s2, '2020-04-15T23:59:59.999', { gathering: inRoom(20) }, 'room-full'),
  line(s2, '2020-04-16T00:00', { gathering: inRoom(20) }),
  line(s1, '2020-03-31T23:59:59.999', { gathering: outside(2) }),
  line(s1, '2020-04-01T00:00', { gathering: outside(2) }, 'outside-full'),
  ...['2020-12-31T12:00', '2026-11-24T12:00'].flatMap((at) => [
    line(s1, at, { gathering: outside(2) }, 'outside-full'),
    line(s0, at, { gathering: inHall(20) }, 'gathering-full'),
  ]),
  line(s0, '2020-04-15T23:59:59.999', { gathering: inHall(20) }),
  line(s0, '2020-04-16T00:00', { gathering: inHall(20) }, 'gathering-full'),
];

const unit = 'Ban tiếp công dân tỉnh';
const refused = (at: string, facts: Partial<Facts>): GoldenCase => ({
  ...line(s1, at, facts, 'not-urgent'),
  expected: 'refused',
});
const urgency = [
  line(s1, inMarch, { department: unit, isUrgent: true }),
  line(s1, inMarch, { department: unit, isUrgent: null }, 'urgency-unknown'),
  refused(inMarch, { department: unit, isUrgent: false }),
  refused('2026-01-01T08:00', { department: unit, isUrgent: false }),
  line(s1, '2020-03-31T23:59', { department: unit, isUrgent: false }),
  line(s1, inMarch, { department: 'Phòng Tổng hợp', isUrgent: false }),
  line(s1, inMarch, { department: null, isUrgent: false }),
  ...(['courier', 'contractor', 'guest', 'driver'] as const).map((category) =>
    line(s1, inMarch, { department: unit, isUrgent: false, category }),
  ),
  line(s1, inMarch, { ...staffOf(9, 9), department: unit }),
  ...[s0, s2, s3, s4].map((letter) => line(letter, '2021-02-20T09:00', { department: unit, isUrgent: false })),
];

const at = Date.parse('2021-02-20T09:00+07:00');
const reading = (...all: [tenths: number, afterMinutes: number][]) => ({
  readings: all.map(([tenths, minutes]) => ({ tenths, atMs: at + minutes * 60_000 })),
});
const health = [
  line(s3, inFebruary, reading([375, 0])),
  line(s3, inFebruary, reading([376, 0]), 'temperature-again'),
  line(s3, inFebruary, reading([376, 0], [375, 9]), 'temperature-again'),
  line(s3, inFebruary, reading([376, 0], [375, 10])),
  line(s3, inFebruary, reading([376, 0], [376, 10]), 'temperature-high'),
  line(s3, inFebruary, { readings: [] }, 'temperature-missing'),
  line(s3, inFebruary, { declaration: null }, 'declaration-missing'),
  line(s3, inFebruary, { isMaskWorn: false }, 'no-mask'),
  line(s3, inFebruary, { isSanitised: false }, 'not-sanitised'),
  line(s3, '2021-03-03T00:00', { readings: [], declaration: null, isMaskWorn: false, isSanitised: false }),
  line(s0, in2020, { declaration: null }, 'declaration-missing'),
  line(s0, in2020, { readings: [] }),
  line(s0, in2020, { isMaskWorn: false }, 'no-mask'),
  line(s0, in2020, { isSanitised: false }, 'not-sanitised'),
  line(s1, inMarch, { readings: [] }, 'temperature-missing'),
  line(s1, inMarch, { declaration: null, isSanitised: false }),
  line(s2, inMarch, { readings: [], declaration: null }),
  line(s2, inMarch, { isMaskWorn: false, isSanitised: false }, 'no-mask', 'not-sanitised'),
  line(s4, '2021-07-07T08:00', { readings: [], declaration: null, isMaskWorn: false, isSanitised: false }),
  // To scan before going in is asked of everybody and holds nobody: the guard writes in who has no code.
  line(s4, '2021-07-07T00:00', { isByHand: true, declaration: null, readings: [] }),
  line(s4, '2021-07-06T23:59:59.999', { isByHand: true }),
  line(s4, '2026-11-24T12:00', { isStaff: true, category: 'staff', isMaskWorn: null, isSanitised: null }),
  // A badge asks nothing about health; the letters that speak of staff are kept by staff themselves.
  ...[s0, s1, s2, s3, s4].map((letter) =>
    line(letter, letter === s3 ? inFebruary : in2020, {
      isStaff: true,
      category: 'staff',
      declaration: null,
      readings: [],
      isMaskWorn: null,
      isSanitised: null,
    }),
  ),
];

export const goldenCases: readonly GoldenCase[] = [...gatherings, ...departments, ...dates, ...urgency, ...health];
