import { clockSuspect, isClockSuspect } from '#src/app/clock-trust.ts';
import { moved, type Passing, presumeDeparture } from '#src/app/movements.ts';
import type { Page, Ports, StaffRow } from '#src/app/ports.ts';
import { emptyPrefill } from '#src/contract/empty-prefill.ts';
import type { ScanAnswer } from '#src/contract/kiosk.ts';
import { packsInForce } from '#src/domain/policy/pack.ts';
import { obligationsOf, outcomeOf } from '#src/domain/policy/verdict.ts';
import { localDay } from '#src/domain/register/local-time.ts';

/** Staff carry a badge, not a visitor number. */
export const staffNumber = 0;

/** A badge is enough for staff (three seconds at the door), unless a letter in force asks health questions of them too,
 * or the clock is suspect: whether the badge has expired is then for the guard to say. */
export function admitStaff(ports: Ports, page: Page, staff: StaffRow, passing: Passing & { text: string }): ScanAnswer {
  const nowMs = ports.clock.nowMs();
  const packs = packsInForce(page.packs(), nowMs);
  const asked = obligationsOf(packs, true);
  if (asked.questionnaire !== null || asked.temperatureAboveTenths !== null) {
    const prefill = { ...emptyPrefill, name: staff.name, departmentId: staff.department, category: 'staff' as const };
    return { outcome: 'begin', source: 'badge', proof: 'signed', ticket: passing.text, prefill, warnings: [] };
  }
  const open = page.findOpenVisit({ staff: staff.id });
  if (open?.state === 'inside') presumeDeparture(page, open, { actor: 'kiosk', door: passing.door });
  const visit = ports.entropy.id();
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
  const reasons = isClockSuspect(page) ? [clockSuspect] : [];
  const facts = { visit, command: '', outcome: outcomeOf(reasons), packs: packs.map((pack) => pack.id) };
  page.add({
    kind: 'decision',
    actor: 'kiosk',
    facts,
    personal: { reasons: reasons.length > 0 ? reasons : null, note: null },
  });
  const row = page.findVisit(visit);
  if (!row) throw new Error('the arrival just written is not in the register');
  return reasons.length > 0 ? { outcome: 'waiting', number: row.number } : moved(row, 'in', nowMs);
}
