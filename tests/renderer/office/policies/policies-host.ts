import type { GatebookClient, Inputs, Outputs } from '#src/contract/contract.ts';
import type { PackPreview, PackRow } from '#src/contract/policies.ts';
import { isInForce, type Pack, packFormat } from '#src/domain/policy/pack.ts';
import type { Rule } from '#src/domain/policy/rules.ts';
import { dayMs, endOfLocalDay, startOfLocalDay, toLocalIso } from '#src/domain/register/local-time.ts';
import { createEmptyOffice } from '#tests/renderer/office/open-office.tsx';

export const departments = [
  { id: '11111111-1111-4111-8111-111111111111', name: 'Phòng Hành chính' },
  { id: '22222222-2222-4222-8222-222222222222', name: 'Phòng Kế hoạch' },
];

const plain = { quote: '', reading: null, scope: null } as const;

/** A pack for what a test needs; say what differs. */
export const makePack = (changes: Partial<Pack> = {}): Pack => ({
  format: packFormat,
  id: crypto.randomUUID(),
  letter: { number: '15/CT-TTg', issuer: 'Thủ tướng Chính phủ', issuedOn: '2020-03-27', title: 'Phòng, chống dịch' },
  scope: { kind: 'office' },
  fromMs: startOfLocalDay(Date.now()) - 3 * dayMs,
  toMs: null,
  rules: [{ ...plain, kind: 'people-in-room', operator: 'more-than', people: 20 }],
  notices: [],
  ...changes,
});

/** Letter 58/VP-HC-QT with its department under the name that it has there. */
export const halfAtHome = (): Pack =>
  makePack({
    letter: {
      number: '58/VP-HC-QT',
      issuer: 'Văn phòng UBND tỉnh Hải Dương',
      issuedOn: '2021-02-16',
      title: 'Thực hiện các biện pháp cấp bách phòng, chống dịch Covid-19 tại Văn phòng UBND tỉnh',
    },
    fromMs: startOfLocalDay(Date.now()),
    toMs: endOfLocalDay(Date.now() + 13 * dayMs),
    rules: [
      {
        kind: 'staff-share',
        mostPercent: 50,
        quote: 'Bố trí tối đa 50% công chức, viên chức thuộc đơn vị mình làm việc tại cơ quan.',
        reading: { vi: 'Đơn vị có số người lẻ thì làm tròn xuống.', en: 'Odd numbers are rounded down.' },
        scope: { kind: 'departments', departments: ['Phòng Hành chính - Quản trị'] },
      },
      { ...plain, kind: 'temperature', of: 'visitors', operator: 'more-than', tenths: 375, secondAfterMinutes: 15 },
    ],
  });

export const rowOf = (pack: Pack, state: PackRow['state'] = isInForce(pack, Date.now()) ? 'in-force' : 'coming') => ({
  pack,
  state,
  hash: 'a'.repeat(64),
  activatedAt: toLocalIso(pack.fromMs),
  activatedBy: 'Trần Thị Giám Sát',
  ended: null,
});

/** One of each rule, so that a look at them all is one look. */
export const everyRule: Rule[] = [
  { ...plain, kind: 'people-in-office', counted: 'everybody', operator: 'at-least', people: 10 },
  { ...plain, kind: 'people-in-office', counted: 'gathering', operator: 'more-than', people: 20 },
  {
    ...plain,
    kind: 'people-in-room',
    operator: 'more-than',
    people: 20,
    quote: 'Không tập trung quá 20 người trong 01 phòng.',
  },
  { ...plain, kind: 'people-outside', operator: 'more-than', people: 2 },
  { ...plain, kind: 'staff-share', mostPercent: 50, reading: { vi: 'Làm tròn xuống.', en: 'Rounded down.' } },
  { ...plain, kind: 'distance', where: 'when-talking', metres: 2 },
  { ...plain, kind: 'urgent-only', scope: { kind: 'departments', departments: [departments[0]?.id ?? ''] } },
  { ...plain, kind: 'receiving-departments', scope: { kind: 'departments', departments: [departments[1]?.id ?? ''] } },
  { ...plain, kind: 'hours', weekdays: [1, 2, 3, 4, 5], fromMinute: 450, untilMinute: 690 },
  { ...plain, kind: 'scan', of: 'everyone' },
  { ...plain, kind: 'pass-reentry' },
  { ...plain, kind: 'temperature', of: 'everyone', operator: 'at-least', tenths: 380, secondAfterMinutes: null },
  { ...plain, kind: 'mask', of: 'visitors' },
  { ...plain, kind: 'sanitiser', of: 'staff' },
  { ...plain, kind: 'declaration', of: 'visitors', form: 'everyone' },
  { ...plain, kind: 'look-back', days: 14 },
  {
    ...plain,
    kind: 'outbreak-areas',
    effect: 'hold',
    areas: [{ names: ['Chí Linh', 'Hải Dương'], codes: [], fromDay: '2021-01-27', toDay: null }],
  },
  { ...plain, kind: 'proof-accepted', proof: 'declared-online', insteadOf: 'declaration' },
  { ...plain, kind: 'health-off' },
];

type Answers = {
  rows?: PackRow[];
  templates?: Pack[];
  preview?: (pack: Pack) => PackPreview;
  imported?: Outputs['policies']['importPack'];
  end?: Outputs['policies']['end'];
  failures?: number;
};

/** A host that keeps what it is told; `failures` are the calls to activate that it does not answer. */
export function createPolicyHost(answers: Answers = {}) {
  const told = { activated: [] as Inputs['policies']['activate'][], ended: [] as Inputs['policies']['end'][] };
  const rows = answers.rows ?? [];
  let left = answers.failures ?? 0;
  const policies = {
    list: async () => rows,
    templates: async () => (answers.templates ?? []).map((pack) => ({ pack, unmatched: [] })),
    forms: async () => [{ id: 'everyone', title: { vi: 'Tờ khai y tế', en: 'Health declaration' } }],
    preview: async ({ pack }: { pack: Pack }) =>
      answers.preview?.(pack) ?? { problems: [], conflicts: [], unknownPlaces: [], others: [] },
    activate: async (input: Inputs['policies']['activate']): Promise<Outputs['policies']['activate']> => {
      told.activated.push(input);
      left -= 1;
      if (left >= 0) throw new TypeError('Failed to fetch');
      rows.push(rowOf(input.pack));
      return { outcome: 'activated' };
    },
    end: async (input: Inputs['policies']['end']) => {
      told.ended.push(input);
      return answers.end ?? { outcome: 'ended' as const };
    },
    exportPack: async () => ({ outcome: 'exported' as const, fileName: 'van-ban.json', text: '{}' }),
    importPack: async () => answers.imported,
  };
  const status = async () => ({
    state: 'open',
    office: { name: 'Sở Mẫu', address: 'Số 1', isDemo: false },
    doors: [],
    departments,
  });
  const client = { kiosk: { status }, policies, events: { watch: async () => new ReadableStream() } };
  return { told, host: { ...createEmptyOffice(), client: client as unknown as GatebookClient } };
}
