import type { KioskStatus, Prefill, ScanAnswer } from '#src/contract/kiosk.ts';
import type { Admission } from '#src/contract/visit.ts';

export type OpenStatus = Extract<KioskStatus, { state: 'open' }>;
export type Asked = OpenStatus['obligations'];

const officeIds = {
  door: '0b9a2c5e-4a51-4d0b-9d3f-0c6a1f0d0001',
  department: '0b9a2c5e-4a51-4d0b-9d3f-0c6a1f0d0002',
};

/** The register alone: nothing about health. */
export const healthOff: Asked = {
  questionnaire: null,
  temperatureAboveTenths: null,
  secondReadingAfterMinutes: null,
  lookBackDays: 0,
  isMaskRequired: false,
  isSanitiserRequired: false,
  urgentFor: [],
  receiving: null,
  hours: null,
  distanceMetres: null,
};

/** Everything a pack can ask, with a short form that has one question of each kind. */
export const healthOn: Asked = {
  ...healthOff,
  questionnaire: {
    id: 'short',
    version: 1,
    title: { vi: 'Tờ khai y tế', en: 'Health declaration' },
    questions: [
      {
        id: 'symptoms',
        text: { vi: 'Trong {days} ngày qua có dấu hiệu nào không?', en: 'Any sign in the past {days} days?' },
        kind: 'yes-no',
        yes: 'hold',
        details: 'choices',
        choices: [
          { id: 'fever', text: { vi: 'Sốt', en: 'Fever' } },
          { id: 'cough', text: { vi: 'Ho', en: 'Cough' } },
        ],
      },
      {
        id: 'travel',
        text: { vi: 'Trong {days} ngày qua có đi nơi khác không?', en: 'Any travel in the past {days} days?' },
        kind: 'yes-no',
        yes: 'none',
        details: 'stops',
      },
      {
        id: 'contact-confirmed',
        text: { vi: 'Có tiếp xúc với người mắc bệnh không?', en: 'Any contact with a case?' },
        kind: 'yes-no',
        yes: 'refuse',
        details: 'none',
      },
    ],
    truth: { vi: 'Tôi cam đoan khai đúng sự thật.', en: 'I declare that this is true.' },
  },
  temperatureAboveTenths: 375,
  lookBackDays: 14,
  isMaskRequired: true,
  isSanitiserRequired: true,
};

export const openStatus = (obligations: Asked = healthOn): OpenStatus => ({
  state: 'open',
  office: { name: 'Sở Mẫu tỉnh Thí Dụ', address: '1 đường Thử Nghiệm', isDemo: false },
  doors: [{ id: officeIds.door, name: 'Cổng chính' }],
  rooms: [],
  departments: [
    { id: officeIds.department, name: 'Văn phòng Sở' },
    { id: '0b9a2c5e-4a51-4d0b-9d3f-0c6a1f0d0003', name: 'Phòng Một cửa' },
  ],
  notices: [{ vi: 'Mang theo giấy hẹn.', en: 'Bring your appointment letter.' }],
  obligations,
  letters: [{ number: '100/SYT', issuer: 'Sở Y tế', title: 'Về khai báo y tế' }],
  retention: { healthDays: 21, registerMonths: 12 },
  now: '2026-11-23T09:00:00+07:00',
});

export const doorId = officeIds.door;
export const departmentId = officeIds.department;

/** A made-up citizen card, as the host hands it on: everything but a telephone number. */
export const cardPrefill: Prefill = {
  name: 'Trần Thị Thử Nghiệm',
  document: { kind: 'citizen-card', number: '001199000857' },
  phone: null,
  bornOn: '1999-02-03',
  sex: 'female',
  address: 'Số 2 phố Giả Định, Hà Nội',
  departmentId: null,
  host: null,
  purpose: null,
  vehicle: null,
  category: 'citizen',
};

export const cardScan: ScanAnswer = {
  outcome: 'begin',
  source: 'citizen-card',
  proof: 'claim',
  ticket: null,
  prefill: cardPrefill,
  warnings: [],
};

export const admitted: Admission = {
  outcome: 'admitted',
  visitId: '0b9a2c5e-4a51-4d0b-9d3f-0c6a1f0d0009',
  number: 4711,
  reasons: [],
  pass: { text: 'GB1.PASS.0123456789', expiresAt: '2026-11-23T23:59:59+07:00' },
};

export const held: Admission = {
  ...admitted,
  outcome: 'held',
  number: 4712,
  reasons: [{ code: 'temperature-high', effect: 'hold', letter: '100/SYT' }],
};
