import { isClockSuspect } from '#src/app/clock-trust.ts';
import { issuePrinted } from '#src/app/issue-code.ts';
import type { InviteRow, MeetingRow, Page, Ports, StaffRow } from '#src/app/ports.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import type { PrintedCode } from '#src/contract/office.ts';
import { builtAtMs } from '#src/domain/register/clock-guard.ts';
import { noOffice } from '#src/domain/register/lines.ts';
import { dayMs, toLocalIso } from '#src/domain/register/local-time.ts';
import { findRoom } from '#src/domain/register/rooms.ts';

type Issued = Outputs['office']['invite'];
type Guest = Inputs['office']['inviteMany']['guests'][number];
type Member = Inputs['office']['addStaffMany']['members'][number];

/** A poster hangs for years; a new key or a new place ends it sooner. */
const posterMs = 3 * 365 * dayMs;

/** What a supervisor hands out: badges, invites, the code at a door. A repeated command issues the same thing once. */
export function createHandOut(ports: Ports) {
  const { register, clock } = ports;
  const addStaffMany = ({ members, validUntil }: Inputs['office']['addStaffMany'], actor: string) =>
    register.write((page) => {
      for (const member of members) addMember(page, member, actor);
      return { codes: members.map(({ id }) => printBadge(ports, page, page.findStaff(id) as StaffRow, validUntil)) };
    });
  const inviteMany = ({ guests }: Inputs['office']['inviteMany'], actor: string) =>
    register.write((page) => {
      for (const guest of guests) addGuest(page, guest, actor);
      return { codes: guests.map(({ id }) => printInvite(ports, page, page.findInvite(id) as InviteRow)) };
    });
  return {
    addStaffMany,
    inviteMany,
    // The command's id is the thing's id: repeating it finds what it made.
    addStaff: async ({ commandId, validUntil, ...member }: Inputs['office']['addStaff'], actor: string) =>
      toIssued(await addStaffMany({ members: [{ id: commandId, ...member }], validUntil }, actor)),
    invite: async ({ commandId, ...guest }: Inputs['office']['invite'], actor: string) =>
      toIssued(await inviteMany({ guests: [{ id: commandId, ...guest }] }, actor)),
    officeCode: ({ placeId }: Inputs['office']['officeCode']): Promise<Outputs['office']['officeCode']> =>
      register.write((page) => {
        const { doors, departments } = page.office() ?? noOffice;
        if (![...doors, ...departments].some((place) => place.id === placeId)) return { outcome: 'no-such-place' };
        if (isClockSuspect(page)) return { outcome: 'clock-suspect' };
        const nowMs = clock.nowMs();
        const dates = { issuedAt: nowMs, expiresAt: nowMs + posterMs };
        return { outcome: 'issued', code: issuePrinted(ports, { type: 'office', id: placeId, ...dates }) };
      }),
  };
}

function toIssued({ codes: [printed] }: { codes: PrintedCode[] }): Issued {
  if (!printed) throw new Error('one was asked for and none was issued');
  return { outcome: 'issued', id: printed.id, code: printed.code };
}

function addMember(page: Page, { id, name, departmentId }: Member, actor: string): void {
  const facts = { staff: id, command: id, department: departmentId, isActive: true };
  if (!page.findStaff(id)) page.add({ kind: 'staff', actor, facts, personal: { name } });
}

function addGuest(page: Page, guest: Guest, actor: string): void {
  const { id, departmentId: department, validFrom, validUntil, ...who } = guest;
  if (page.findInvite(id)) return;
  const [fromMs, untilMs] = [Date.parse(validFrom), Date.parse(validUntil)];
  const invite = { id, department, fromMs, untilMs, isWithdrawn: false, meeting: null, ...who };
  writeInvite(page, invite, { command: id, actor });
}

/** The newest line of an invitation is what holds, so it says everything again. */
export function writeInvite(page: Page, invite: InviteRow, { command, actor }: { command: string; actor: string }) {
  const { id, department, fromMs, untilMs, isWithdrawn, meeting, name, phone, host, purpose, vehicle } = invite;
  const facts = { invite: id, command, department, fromMs, untilMs, isWithdrawn, ...(meeting && { meeting }) };
  page.add({ kind: 'invite', actor, facts, personal: { name, phone, host, purpose, vehicle } });
}

/** Dated by a clock that ran ahead, a code would not be valid yet when the clock is put right. */
const issuedAt = ({ clock }: Pick<Ports, 'clock'>, page: Page): number =>
  isClockSuspect(page) ? Math.min(builtAtMs, clock.nowMs()) : clock.nowMs();

export function printBadge(ports: Ports, page: Page, staff: StaffRow, validUntil: string): PrintedCode {
  const dates = { issuedAt: issuedAt(ports, page), expiresAt: Date.parse(validUntil) };
  return {
    id: staff.id,
    name: staff.name || null,
    departmentId: staff.department,
    validFrom: null,
    validUntil,
    code: issuePrinted(ports, { type: 'badge', id: staff.id, ...dates }),
  };
}

export function printInvite(ports: Ports, page: Page, invite: InviteRow): PrintedCode {
  const dates = { issuedAt: Math.min(invite.fromMs, issuedAt(ports, page)), expiresAt: invite.untilMs };
  const meeting = invite.meeting === null ? null : page.findMeeting(invite.meeting);
  return {
    id: invite.id,
    name: invite.name,
    departmentId: invite.department,
    validFrom: toLocalIso(invite.fromMs),
    validUntil: toLocalIso(invite.untilMs),
    code: issuePrinted(ports, { type: 'invite', id: invite.id, ...dates }),
    ...(meeting && { meeting: meetingOnPaper(page, meeting) }),
  };
}

const meetingOnPaper = (page: Page, { title, room, fromMs, untilMs }: MeetingRow) => ({
  title,
  roomName: findRoom(page.office(), room)?.name ?? null,
  startsAt: toLocalIso(fromMs),
  endsAt: toLocalIso(untilMs),
});
