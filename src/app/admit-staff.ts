import { countedFacts } from '#src/app/door-facts.ts';
import { moved, type Passing, presumeDeparture, waiting } from '#src/app/movements.ts';
import { obligationsNow } from '#src/app/obligations.ts';
import type { Page, Ports, StaffRow } from '#src/app/ports.ts';
import { writeJudgement } from '#src/app/write-judgement.ts';
import { emptyPrefill } from '#src/contract/empty-prefill.ts';
import type { ScanAnswer } from '#src/contract/kiosk.ts';
import { judge } from '#src/domain/policy/verdict.ts';
import { localDay } from '#src/domain/register/local-time.ts';

/** Staff carry a badge, not a visitor number. */
export const staffNumber = 0;

/**
 * A badge is enough for staff (three seconds at the door), unless a letter in force asks health questions of them too. Held
 * are those beyond the share of their department that a letter lets come, and whoever comes while the clock is suspect:
 * whether the badge has expired is then for the guard to say.
 */
export function admitStaff(ports: Ports, page: Page, staff: StaffRow, passing: Passing & { text: string }): ScanAnswer {
  const nowMs = ports.clock.nowMs();
  const { department } = staff;
  const { records, obligations } = obligationsNow(ports, { isStaff: true, department, gathering: null });
  if (obligations.questionnaire !== null || obligations.temperatureAboveTenths !== null) {
    const prefill = { ...emptyPrefill, name: staff.name, departmentId: department, category: 'staff' as const };
    return { outcome: 'begin', source: 'badge', proof: 'signed', ticket: passing.text, prefill, warnings: [] };
  }
  const open = page.findOpenVisit({ staff: staff.id });
  if (open?.state === 'inside') presumeDeparture(page, open, { actor: 'kiosk', door: passing.door });
  const visit = ports.entropy.id();
  writeStaffArrival(page, staff, { visit, nowMs, passing });
  const facts = countedFacts(ports, page, { staff, invite: null, isCodeShown: true });
  const packs = records.map(({ pack }) => pack);
  const { reasons } = judge(packs, ports.forms, facts, nowMs);
  const outcome = writeJudgement(ports, page, { visit, actor: 'kiosk', note: null, records, facts, reasons });
  const row = page.findVisit(visit);
  if (!row) throw new Error('the arrival just written is not in the register');
  return outcome === 'admitted' ? moved(row, 'in', nowMs) : waiting(row);
}

type Arrival = { visit: string; nowMs: number; passing: Passing };

function writeStaffArrival(page: Page, staff: StaffRow, { visit, nowMs, passing }: Arrival): void {
  page.add({
    kind: 'arrival',
    actor: 'kiosk',
    facts: {
      visit,
      command: passing.command,
      person: staff.id,
      number: staffNumber,
      day: localDay(nowMs),
      door: passing.door,
      department: staff.department,
      category: 'staff',
      source: 'badge',
      companions: 0,
      invite: null,
      staff: staff.id,
      isMaskWorn: false,
      isSanitised: false,
    },
    personal: {
      name: staff.name,
      document: null,
      phone: null,
      bornOn: null,
      sex: null,
      address: null,
      host: null,
      purpose: null,
      vehicle: null,
    },
  });
}
