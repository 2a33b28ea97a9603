import { expect, it } from 'vitest';
import { readGuests, readMeetingGuests, readStaff } from '#src/domain/register/import/people-rows.ts';
import { readLocalDate } from '#src/domain/register/local-date.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';

const nowMs = Date.parse('2026-11-24T08:00:00+07:00');
const departments = [
  { id: 'd1', name: 'Văn phòng Sở' },
  { id: 'd2', name: 'Phòng Kế hoạch – Tài chính' },
];
const office = { departments, nowMs };
const header = ['STT', 'Họ và tên', 'Điện thoại', 'Đơn vị', 'Người tiếp', 'Nội dung', 'Biển số', 'Từ ngày', 'Đến ngày'];
const read = (...rows: string[][]) => {
  const answer = readGuests([['SỞ MẪU'], ['DANH SÁCH KHÁCH MỜI'], header, ...rows], office);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.rows;
};

it('takes a list as offices type it: a title above, any order of columns, dates with the day first', () => {
  const [row] = read([
    '1',
    'Nguyễn Văn Mẫu',
    '912345678',
    'VĂN PHÒNG SỞ',
    'Bà Hoa',
    'Họp',
    '30A-123.45',
    '25/11/2026 7:30',
    '26/11/2026',
  ]);
  expect(row).toMatchObject({
    line: 4,
    ok: true,
    value: {
      name: 'Nguyễn Văn Mẫu',
      phone: '+84912345678',
      departmentId: 'd1',
      host: 'Bà Hoa',
      vehicle: { class: 'car', plate: '30A-123.45' },
      fromMs: Date.parse('2026-11-25T07:30:00+07:00'),
      untilMs: Date.parse('2026-11-26T23:59:59.999+07:00'),
    },
  });
});

it.each([
  [['1', '', '', '', '', '', '', '25/11/2026', ''], 'name', 'missing'],
  [['1', '12345', '', '', '', '', '', '25/11/2026', ''], 'name', 'no-name'],
  [['1', '=HYPERLINK("http://x")', '', '', '', '', '', '25/11/2026', ''], 'name', 'no-name'],
  [['1', 'Lê A', '12', '', '', '', '', '25/11/2026', ''], 'phone', 'bad-phone'],
  [['1', 'Lê A', '', 'Phòng Lạ', '', '', '', '25/11/2026', ''], 'department', 'unknown-department'],
  [['1', 'Lê A', '', '', 'x'.repeat(121), '', '', '25/11/2026', ''], 'host', 'too-long'],
  [['1', 'Lê A', '', '', '', '', '', '31/11/2026', ''], 'from', 'bad-date'],
  [['1', 'Lê A', '', '', '', '', '', '', ''], 'from', 'missing'],
  [['1', 'Lê A', '', '', '', '', '', '25/11/2026', 'mai'], 'until', 'bad-date'],
  [['1', 'Lê A', '', '', '', '', '', '25/11/2026', '24/11/2026'], 'until', 'ends-before-it-begins'],
  [['1', 'Lê A', '', '', '', '', '', '25/11/2026', '25/11/2062'], 'until', 'period-too-long'],
  [['1', 'Lê A', '', '', '', '', '', '23/11/2026', ''], 'from', 'already-over'],
])('names the bad cell of %j', (row, column, problem) => {
  expect(read(row)).toMatchObject([{ line: 4, ok: false, problems: [{ column, problem }] }]);
});

it('names every bad cell of a row, keeps the good rows and skips the empty ones', () => {
  const rows = read(
    ['1', '', '12', '', '', '', '', 'x', ''],
    ['', '', '', '', '', '', '', '', ''],
    ['2', 'Lê B', '', '', '', '', '', '25.11.2026', ''],
  );
  expect(rows.map((row) => (row.ok ? 'ok' : row.problems.length))).toEqual([3, 'ok']);
  expect(rows[1]?.line).toBe(6);
});

it('refuses the same guest twice for the same time, and takes them for two days', () => {
  const guest = (day: string) => ['1', 'Lê Hòa', '', '', '', '', '', day, ''];
  expect(read(guest('25/11/2026'), guest('25/11/2026'), guest('26/11/2026')).map(({ ok }) => ok)).toEqual([
    true,
    false,
    true,
  ]);
});

it('says what it does not know of a file', () => {
  expect(readGuests([['a', 'b'], ['c']], office)).toEqual({ ok: false, reason: 'no-header' });
  expect(readGuests([header], office)).toEqual({ ok: false, reason: 'no-rows' });
  expect(
    readStaff(
      [
        ['Họ tên', 'Phòng', 'Chức vụ'],
        ['Lê A', 'Phòng Kế hoạch – Tài chính', 'Trưởng phòng'],
      ],
      office,
    ),
  ).toMatchObject({
    ok: true,
    rows: [{ ok: true, value: { name: 'Lê A', departmentId: 'd2' } }],
    unknownColumns: ['Chức vụ'],
  });
});

it('takes names and telephones for a meeting, which has a time of its own', () => {
  const rows = [
    ['Lê A', '912345678'],
    ['lê a', '0912 345 678'],
    ['Trần B', '12'],
  ];
  expect(readMeetingGuests([['Họ tên', 'SĐT', 'Từ ngày'], ...rows])).toMatchObject({
    ok: true,
    rows: [
      { ok: true, value: { name: 'Lê A', phone: '+84912345678' } },
      { ok: false, problems: [{ column: 'name', problem: 'twice-in-the-file' }] },
      { ok: false, problems: [{ column: 'phone', problem: 'bad-phone' }] },
    ],
    unknownColumns: ['Từ ngày'],
  });
});

it.each([
  ['31/12/2026', '2026-12-31T00:00:00.000+07:00'],
  ['7h30 01/02/2026', '2026-02-01T07:30:00.000+07:00'],
  ['1.2.2026 14:05', '2026-02-01T14:05:00.000+07:00'],
  ['2026-02-01T08:00:00', '2026-02-01T08:00:00.000+07:00'],
  ['29/02/2028', '2028-02-29T00:00:00.000+07:00'],
])('reads %s', (text, expected) => {
  expect(toLocalIso(readLocalDate(text)?.atMs ?? 0)).toBe(expected);
});

it.each(['29/02/2026', '12/31/2026', '25:00 01/01/2026', '1/1/26', '', 'hôm nay', '45985'])(
  'does not guess at %j',
  (text) => {
    expect(readLocalDate(text)).toBeNull();
  },
);
