import { toMinuteField } from '#renderer/ui/date-field.ts';
import type { Inputs } from '#src/contract/contract.ts';
import { readLocalDate } from '#src/domain/register/local-date.ts';
import { dayMs, endOfLocalDay, toLocalIso } from '#src/domain/register/local-time.ts';
import type { VehicleClass } from '#src/domain/register/vocabulary.ts';
import { isPlausibleName } from '#src/domain/text/names.ts';
import { parsePhone } from '#src/domain/text/phones.ts';

/** The form as it is typed. Times are local, as a DateInput has them: yyyy-mm-ddThh:mm. */
export type InviteDraft = {
  name: string;
  phone: string;
  departmentId: string;
  host: string;
  purpose: string;
  plate: string;
  vehicleClass: VehicleClass;
  from: string;
  until: string;
};

export type InviteProblem = 'name' | 'phone' | 'from' | 'until' | 'over';

/** Today, from now to the end of the day: most invitations are. */
export function newInvite(nowMs: number): InviteDraft {
  return {
    name: '',
    phone: '',
    departmentId: '',
    host: '',
    purpose: '',
    plate: '',
    vehicleClass: 'car',
    from: toMinuteField(nowMs),
    until: toMinuteField(endOfLocalDay(nowMs)),
  };
}

const longestMs = 366 * dayMs;

export function findInviteProblems(draft: InviteDraft, nowMs: number): Partial<Record<InviteProblem, true>> {
  const from = readLocalDate(draft.from);
  const until = readLocalDate(draft.until);
  const lastsMs = (until?.atMs ?? 0) - (from?.atMs ?? 0);
  return {
    ...(!isPlausibleName(draft.name) && { name: true as const }),
    ...(draft.phone.trim() !== '' && !parsePhone(draft.phone).ok && { phone: true as const }),
    ...(!from && { from: true as const }),
    ...((!until || lastsMs <= 0 || lastsMs > longestMs) && { until: true as const }),
    ...(until && until.atMs < nowMs && { over: true as const }),
  };
}

/** For a draft without problems. */
export function toInviteInput(draft: InviteDraft, commandId: string): Inputs['office']['invite'] {
  const iso = (text: string) => toLocalIso(readLocalDate(text)?.atMs ?? Number.NaN);
  const phone = parsePhone(draft.phone);
  const plate = draft.plate.trim();
  return {
    commandId,
    name: draft.name,
    phone: phone.ok ? phone.e164 : null,
    departmentId: draft.departmentId || null,
    host: draft.host || null,
    purpose: draft.purpose || null,
    vehicle: plate === '' ? null : { class: draft.vehicleClass, plate },
    validFrom: iso(draft.from),
    validUntil: iso(draft.until),
  };
}
