import { isClockSuspect } from '#src/app/clock-trust.ts';
import { gatheringOf } from '#src/app/gathering.ts';
import { presentSince } from '#src/app/movements.ts';
import type { Page, Ports, StaffRow } from '#src/app/ports.ts';
import type { CheckInInput } from '#src/contract/kiosk.ts';
import { type Facts, nobody } from '#src/domain/policy/facts.ts';
import type { Obligations } from '#src/domain/policy/obligations.ts';

/** Who is at the door, as far as the register can vouch for it. `isCodeShown`: what lets them in is measured by the clock. */
export type Comer = { staff: StaffRow | null; invite: string | null; isCodeShown: boolean };

/** What the book itself knows at this moment: who comes, and how many are here. The rest is as of somebody nobody asked. */
export function countedFacts({ clock }: Pick<Ports, 'clock'>, page: Page, comer: Comer): Facts {
  const { staff, invite, isCodeShown } = comer;
  const nowMs = clock.nowMs();
  const department = staff?.department ?? null;
  return {
    ...nobody(nowMs),
    ...(staff && { isStaff: true, category: 'staff' }),
    department,
    ...countsAt(page, { invite, dutyOf: department }, nowMs),
    isClockSuspect: isCodeShown && isClockSuspect(page),
  };
}

/** `dutyOf`: the department of whose share they are; null: of none. */
type Counted = { invite: string | null; dutyOf: string | null };

/** How many are in the meeting they come to, in the office, and on duty in their department. */
export function countsAt(
  page: Page,
  { invite, dutyOf }: Counted,
  nowMs: number,
): Pick<Facts, 'gathering' | 'inside' | 'duty'> {
  const since = presentSince(nowMs);
  return {
    gathering: gatheringOf(page, invite, nowMs),
    inside: page.countPresent(since),
    duty: dutyOf === null ? null : page.duty(dutyOf, since.staffSinceMs),
  };
}

/**
 * All that a whole visit says, with what the book knows; what nobody asks about health is neither judged nor kept. Of staff
 * the department is their own, wherever they go.
 */
export function declaredFacts(counted: Facts, input: CheckInInput, asked: Obligations, isByHand: boolean): Facts {
  const { declaration, errand } = input;
  return {
    ...counted,
    isByHand,
    category: input.category,
    people: 1 + errand.companions,
    department: counted.isStaff ? counted.department : errand.departmentId,
    isUrgent: errand.isUrgent ?? null,
    declaration:
      asked.questionnaire !== null && declaration
        ? { form: declaration.form, version: declaration.version, answers: declaration.answers }
        : null,
    readings:
      asked.temperatureAboveTenths !== null
        ? input.readings.map((tenths) => ({ tenths, atMs: counted.arrivedMs }))
        : [],
    isMaskWorn: asked.isMaskRequired ? input.isMaskWorn : null,
    isSanitised: asked.isSanitiserRequired ? input.isSanitised : null,
  };
}
