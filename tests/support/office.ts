import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createKiosk } from '#src/app/kiosk.ts';
import type { CheckInInput } from '#src/contract/kiosk.ts';
import type { ClaimInput } from '#src/contract/setup.ts';
import type { Answers } from '#src/domain/declaration/questionnaire.ts';
import { startGatebook } from '#src/node/start.ts';
import { quickPins } from '#tests/support/quick-pins.ts';

/** A folder of this test alone, gone when it is over. */
export function makeFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'gatebook-test-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** A clock that stands still until it is moved. 2021-07-07 08:00 in Viet Nam. */
export function makeClock(iso = '2021-07-07T08:00:00+07:00') {
  let nowMs = Date.parse(iso);
  return {
    nowMs: () => nowMs,
    forward: (ms: number) => {
      nowMs += ms;
    },
    set: (iso: string) => {
      nowMs = Date.parse(iso);
    },
  };
}

export const officeClaim: ClaimInput = {
  name: 'Sở Mẫu',
  address: 'Số 1, đường Thử Nghiệm',
  doors: ['Cổng chính'],
  departments: ['Văn phòng Sở', 'Phòng Kế hoạch'],
  supervisor: { name: 'Trần Thị Giám Sát', pin: '402817' },
  guard: { name: 'Lê Văn Gác', pin: '739205' },
  isHealthAsked: true,
};

export const guardPin = '739205';

/** The whole product over a real database in a folder of its own, claimed by the office above. */
export async function openOffice(options: { claim?: Partial<ClaimInput>; dataDir?: string } = {}) {
  const clock = makeClock();
  const dataDir = options.dataDir ?? makeFolder();
  const gatebook = await startGatebook({ dataDir, clock, pinCost: quickPins });
  onTestFinished(() => gatebook.close());
  const kiosk = createKiosk(gatebook.ports);
  if (!gatebook.ports.register.read.office()) await kiosk.setup.claim({ ...officeClaim, ...options.claim });
  const office = gatebook.ports.register.read.office();
  const [guard, officer] = ['guard', 'officer'].map((role) =>
    kiosk.session.accounts().find((one) => one.role === role),
  );
  if (!office || !guard || !officer) throw new Error('the office was not claimed');
  return {
    gatebook,
    kiosk,
    clock,
    dataDir,
    office,
    guard: guard.id,
    officer: officer.id,
    read: gatebook.ports.register.read,
  };
}

const no = { yes: false };
export const healthyAnswers: Answers = {
  symptoms: no,
  travel: no,
  'contact-confirmed': no,
  'contact-country': no,
  'contact-symptoms': no,
};

/** A complete, healthy walk-in; say what differs. */
export function makeCheckIn(changes: Partial<CheckInInput> = {}): CheckInInput {
  return {
    commandId: randomUUID(),
    visitId: randomUUID(),
    doorId: null,
    source: 'none',
    ticket: null,
    category: 'citizen',
    person: {
      name: 'Nguyễn Văn Mẫu',
      document: { kind: 'citizen-card', number: '001090000001' },
      phone: '0912 345 678',
      bornOn: '1990-01-01',
      sex: 'male',
      address: null,
    },
    errand: { departmentId: null, host: 'Ông Bình', purpose: 'Nộp hồ sơ', companions: 0, vehicle: null },
    declaration: {
      form: 'everyone',
      version: 1,
      language: 'vi',
      answers: healthyAnswers,
      isTruthful: true,
      hasConsented: true,
    },
    isMaskWorn: true,
    isSanitised: true,
    readings: [366],
    ...changes,
  };
}

export const scanOf = (text: string, direction: 'in' | 'out' | null = null) => ({
  commandId: randomUUID(),
  text,
  doorId: null,
  direction,
});
