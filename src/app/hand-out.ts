import { isClockSuspect } from '#src/app/clock-trust.ts';
import { issuePrinted } from '#src/app/issue-code.ts';
import type { Page, Ports } from '#src/app/ports.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import { builtAtMs } from '#src/domain/register/clock-guard.ts';
import { noOffice } from '#src/domain/register/lines.ts';
import { dayMs } from '#src/domain/register/local-time.ts';

type Issued = Outputs['office']['invite'];

/** A poster hangs for years; a new key or a new place ends it sooner. */
const posterMs = 3 * 365 * dayMs;

/** What a supervisor hands out: badges, invites, the code at a door. A repeated command issues the same thing once. */
export function createHandOut(ports: Ports) {
  const { register, clock } = ports;
  // Dated by a clock that ran ahead, a code would not be valid yet when the clock is put right.
  const issuedAt = (page: Page) => (isClockSuspect(page) ? Math.min(builtAtMs, clock.nowMs()) : clock.nowMs());
  return {
    addStaff: (input: Inputs['office']['addStaff'], actor: string): Promise<Issued> =>
      register.write((page) => {
        // The command's id is the thing's id: repeating it finds what it made.
        const id = input.commandId;
        const facts = { staff: id, command: id, department: input.departmentId, isActive: true };
        if (!page.findStaff(id)) page.add({ kind: 'staff', actor, facts, personal: { name: input.name } });
        const expiresAt = Date.parse(input.validUntil);
        return {
          outcome: 'issued',
          id,
          code: issuePrinted(ports, { type: 'badge', id, issuedAt: issuedAt(page), expiresAt }),
        };
      }),
    invite: (input: Inputs['office']['invite'], actor: string): Promise<Issued> =>
      register.write((page) => {
        const id = input.commandId;
        const fromMs = Date.parse(input.validFrom);
        const untilMs = Date.parse(input.validUntil);
        const { departmentId: department, name, phone, host, purpose, vehicle } = input;
        const facts = { invite: id, command: id, department, fromMs, untilMs, isWithdrawn: false };
        if (!page.findInvite(id)) {
          page.add({ kind: 'invite', actor, facts, personal: { name, phone, host, purpose, vehicle } });
        }
        const from = Math.min(fromMs, issuedAt(page));
        return {
          outcome: 'issued',
          id,
          code: issuePrinted(ports, { type: 'invite', id, issuedAt: from, expiresAt: untilMs }),
        };
      }),
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
