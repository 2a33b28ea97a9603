import type { Glance } from '#src/contract/glance.ts';
import type { HostView } from '#src/contract/host-call.ts';
import type { Presence } from '#src/contract/presence.ts';
import type { Movement, VisitDetails, VisitSummary } from '#src/contract/visit.ts';
import { form } from '#tests/renderer/desk/declared-form.ts';

export const nobodyInside: Presence = {
  at: new Date().toISOString(),
  isLearnt: true,
  expected: 0,
  low: 0,
  high: 0,
  leftOff: 0,
  people: [],
};

export const aHost: HostView = {
  host: 'Phạm Thị Tiếp',
  departmentName: 'Phòng Tổng hợp',
  colleagues: [{ name: 'Phạm Thị Tiếp', departmentName: 'Phòng Tổng hợp' }],
  phones: [{ place: 'Phòng Tổng hợp', phone: 'máy lẻ 105' }],
};

/** Nobody is overdue, nothing is limited. */
export const glanceOf = (inside: VisitSummary[]): Glance => {
  const people = inside.reduce((sum, visit) => sum + 1 + visit.companions, 0);
  const vehicles = inside.filter(({ plate }) => plate !== null).length;
  const departments = [{ departmentId: null, name: 'Phòng Tổng hợp', people, vehicles }];
  return {
    at: new Date().toISOString(),
    people,
    vehicles,
    departments: people > 0 ? departments : [],
    rooms: [],
    capacity: [],
    marks: [],
    isOfficeTime: true,
  };
};

export const toMovement = (visit: VisitSummary, seq: number): Movement => ({
  seq,
  direction: visit.state === 'left' ? 'out' : 'in',
  at: visit.leftAt ?? visit.arrivedAt,
  way: 'scan',
  visit,
});

export const toDetails = (visit: VisitSummary): VisitDetails => ({
  ...visit,
  documentNumber: '001090000001',
  phone: '0912345678',
  bornOn: '1990-01-01',
  address: 'Số 1, đường Thử Nghiệm, Hà Nội',
  summonedBy: null,
  paper: null,
  form,
  lookBackDays: 14,
  answers: {
    symptoms: { yes: true, choices: ['fever'] },
    travel: {
      yes: true,
      stops: [
        { place: 'Chí Linh, Hải Dương', from: '2021-02-10', to: '2021-02-12', isStay: true },
        { place: 'Hưng Yên', from: '2021-02-12', to: '2021-02-12', isStay: false },
      ],
    },
    'of-an-older-form': { yes: false },
  },
  measured: visit.readings.map((tenths) => ({
    tenths,
    at: visit.arrivedAt,
    by: 'kiosk',
    device: 'Nhiệt kế cổng chính',
    isTyped: false,
  })),
  document: { kind: 'citizen-card', number: '001090000001' },
  vehicle: visit.plate === null ? null : { class: 'car', plate: visit.plate },
  stays: [],
  departmentId: null,
  admittedAt: visit.arrivedAt,
  history: [
    {
      seq: 41,
      at: visit.arrivedAt,
      kind: 'arrival',
      actor: 'kiosk',
      note: null,
      outcome: null,
      summonedBy: null,
      isStruck: false,
      change: null,
    },
  ],
});
