import type { ListedVisit, MovementRow } from '#src/app/ports.ts';
import type { Movement, ReasonView, VisitSummary } from '#src/contract/visit.ts';
import type { Reason } from '#src/domain/policy/reasons.ts';
import type { Office } from '#src/domain/register/lines.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';

const shownTail = 4;
const tailOf = (text: string | undefined | null): string | null => (text ? text.slice(-shownTail) : null);

/** Only a limit has numbers, only a second reading a time; `also` names the other letters on the matter. */
export const toReasonView = ({ code, effect, letter, also, limit, counted, of, againAtMs }: Reason): ReasonView => ({
  code,
  effect,
  letter,
  ...(also && also.length > 0 && { also: also.map((other) => other.letter) }),
  ...(limit !== undefined && counted !== undefined && { limit, counted }),
  ...(of !== undefined && { of }),
  ...(againAtMs !== undefined && { dueAt: toLocalIso(againAtMs) }),
});

/** A visit for a list: names of places instead of ids, and only the last digits of document and phone. */
export function toSummary(visit: ListedVisit, office: Office): VisitSummary {
  const nameOf = (places: Office['doors'], id: string | null) => places.find((place) => place.id === id)?.name ?? null;
  return {
    id: visit.id,
    number: visit.number,
    state: visit.state,
    category: visit.category,
    source: visit.source,
    name: visit.name ?? '',
    departmentName: nameOf(office.departments, visit.department),
    host: visit.host,
    purpose: visit.purpose,
    companions: visit.companions,
    plate: visit.vehicle?.plate ?? null,
    documentTail: tailOf(visit.document?.number),
    phoneTail: tailOf(visit.phone),
    doorName: nameOf(office.doors, visit.door),
    arrivedAt: toLocalIso(visit.arrivedAt),
    leftAt: visit.leftAt === null ? null : toLocalIso(visit.leftAt),
    reasons: visit.reasons.map(toReasonView),
    readings: visit.readings,
  };
}

export const toMovementView = (row: MovementRow, office: Office): Movement => ({
  seq: row.seq,
  direction: row.direction,
  at: toLocalIso(row.at),
  way: row.way,
  visit: toSummary(row.visit, office),
});
