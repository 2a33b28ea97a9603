import { admitStaff } from '#src/app/admit-staff.ts';
import { trustedNowMs } from '#src/app/clock-trust.ts';
import { issueTicket } from '#src/app/issue-code.ts';
import { isJustNow, justLeft, type Passing, passOut, waiting } from '#src/app/movements.ts';
import type { Page, Ports, VisitRow } from '#src/app/ports.ts';
import { prefillFromInvite, prefillFromVisit } from '#src/app/prefill.ts';
import { canReenter } from '#src/app/reentry.ts';
import { unreadable } from '#src/app/unreadable.ts';
import { emptyPrefill } from '#src/contract/empty-prefill.ts';
import type { Prefill, ScanAnswer } from '#src/contract/kiosk.ts';
import type { OwnCode } from '#src/domain/codes/own.ts';
import { noOffice } from '#src/domain/register/lines.ts';
import { localDay } from '#src/domain/register/local-time.ts';
import { findRoom } from '#src/domain/register/rooms.ts';
import type { Source } from '#src/domain/register/vocabulary.ts';

type OwnPassing = Passing & { text: string };

/** A code of this register, whose signature and time hold: what it stands for, and what that comes to now. */
export function readOwn(ports: Ports, page: Page, code: OwnCode, passing: OwnPassing): ScanAnswer {
  if (code.type === 'pass') return readPass(ports, page, page.findVisit(code.id), passing);
  if (code.type === 'invite') return readInvite(ports, page, code.id, passing);
  if (code.type === 'badge') return readBadge(ports, page, code.id, passing);
  if (code.type === 'office') return readOffice(ports, page, code, passing);
  return unreadable('not-known-here');
}

function readOffice(ports: Ports, page: Page, { id, isStatic }: OwnCode, passing: OwnPassing): ScanAnswer {
  const { doors, departments } = page.office() ?? noOffice;
  const isDepartment = departments.some((place) => place.id === id);
  if (!isDepartment && !doors.some((place) => place.id === id)) return unreadable('not-known-here');
  const ticket = isStatic ? passing.text : issueTicket(ports, passing.command);
  return begin('office-code', ticket, { ...emptyPrefill, departmentId: isDepartment ? id : null });
}

const begin = (source: Source, ticket: string, prefill: Prefill): ScanAnswer => ({
  outcome: 'begin',
  source,
  proof: 'signed',
  ticket,
  prefill,
  warnings: [],
});

/** A pass is for leaving. It starts another visit only of who left today, and only where a letter says so. */
function readPass(ports: Ports, page: Page, visit: VisitRow | null, passing: OwnPassing): ScanAnswer {
  if (!visit) return unreadable('not-known-here');
  const nowMs = ports.clock.nowMs();
  if (isJustNow(visit.leftAt, nowMs)) return { outcome: 'just-done', direction: 'out' };
  if (visit.state === 'held') return waiting(visit);
  if (visit.state === 'inside')
    return passOut(ports, page, visit, { ...passing, direction: 'out' }) ?? unreadable('visit-over');
  const isToday = visit.leftAt !== null && localDay(visit.leftAt) === localDay(nowMs);
  if (!isToday || !canReenter(page, visit, nowMs)) return unreadable('visit-over');
  const next = page.findOpenVisit({ person: visit.person });
  return (next && passOut(ports, page, next, passing)) ?? begin('pass', passing.text, prefillFromVisit(visit));
}

function readInvite(ports: Ports, page: Page, id: string, passing: OwnPassing): ScanAnswer {
  const invite = page.findInvite(id);
  if (!invite) return unreadable('not-known-here');
  const meeting = invite.meeting === null ? null : page.findMeeting(invite.meeting);
  const refusal = meeting?.isCancelled ? 'meeting-cancelled' : invite.isWithdrawn ? 'withdrawn' : null;
  const open = page.findOpenVisit({ invite: id });
  // Whoever is inside may leave by it, whatever became of the invitation.
  if (refusal && open?.state !== 'inside') return unreadable(refusal);
  const answer = open ? passOut(ports, page, open, passing) : justLeft(ports, page.findLastVisit({ invite: id }));
  if (answer) return answer;
  if (refusal) return unreadable(refusal);
  const nowMs = trustedNowMs(ports.clock, page);
  if (nowMs !== null && nowMs < invite.fromMs) return unreadable('not-yet-valid');
  return begin(
    'invite',
    passing.text,
    prefillFromInvite(invite, meeting && { ...meeting, roomName: findRoom(page.office(), meeting.room)?.name ?? null }),
  );
}

function readBadge(ports: Ports, page: Page, id: string, passing: OwnPassing): ScanAnswer {
  const staff = page.findStaff(id);
  if (!staff) return unreadable('not-known-here');
  if (!staff.isActive) return unreadable('withdrawn');
  const open = page.findOpenVisit({ staff: id });
  const answer = open ? passOut(ports, page, open, passing) : justLeft(ports, page.findLastVisit({ staff: id }));
  return answer ?? admitStaff(ports, page, staff, passing);
}
