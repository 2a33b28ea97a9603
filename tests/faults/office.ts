import type { CheckInInput } from '#src/contract/kiosk.ts';
import type { ClaimInput } from '#src/contract/setup.ts';
import type { Random } from '#src/node/demo/random.ts';

/** An office that asks nothing about health: a check-in is then two lines and one commit. */
export const claim: ClaimInput = {
  name: 'Sở Mẫu',
  address: 'Số 1, đường Thử Nghiệm',
  doors: ['Cổng chính'],
  departments: ['Văn phòng Sở'],
  supervisor: { name: 'Trần Thị Giám Sát', pin: '402817' },
  guard: null,
  isHealthAsked: false,
};

export const makeCheckIn = (random: Random): CheckInInput => ({
  commandId: random.id(),
  visitId: random.id(),
  doorId: null,
  source: 'none',
  ticket: null,
  category: 'citizen',
  person: {
    name: 'Nguyễn Văn Mẫu',
    document: { kind: 'passport', number: `C${random.digits(9)}` },
    phone: null,
    bornOn: null,
    sex: null,
    address: null,
  },
  errand: { departmentId: null, host: null, purpose: 'Nộp hồ sơ', companions: 0, vehicle: null },
  declaration: null,
  isMaskWorn: true,
  isSanitised: true,
  readings: [],
});
