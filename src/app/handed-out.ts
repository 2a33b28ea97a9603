import { printBadge, printInvite, writeInvite } from '#src/app/hand-out.ts';
import type { InviteRow, Page, Ports } from '#src/app/ports.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import type { GuestRow } from '#src/contract/office.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';
import { compareByGivenName } from '#src/domain/text/names.ts';

const mostShown = 200;

/** What was handed out before: looked up, taken back, printed again. */
export function createHandedOut(ports: Ports) {
  const { register, clock } = ports;
  return {
    guests({ search, includesPast }: Inputs['office']['guests']): Outputs['office']['guests'] {
      const nowMs = clock.nowMs();
      const found = register.read.invites({ search, sinceMs: includesPast ? 0 : nowMs, limit: mostShown + 1 });
      return {
        rows: found
          .slice(0, mostShown)
          .sort((a, b) => b.fromMs - a.fromMs || compareByGivenName(a.name ?? '', b.name ?? ''))
          .map((row) => toGuestRow(register.read, row, nowMs)),
        hasMore: found.length > mostShown,
      };
    },
    staff: (): Outputs['office']['staff'] =>
      register.read
        .staff()
        .map(({ id, name, department, isActive }) => ({ id, name, departmentId: department, isActive }))
        .sort((a, b) => compareByGivenName(a.name, b.name)),
    withdraw: (input: Inputs['office']['withdraw'], actor: string): Promise<Outputs['office']['withdraw']> =>
      register.write((page) => {
        const isKnown =
          input.what === 'invite' ? withdrawInvite(page, input, actor) : withdrawBadge(page, input, actor);
        return { outcome: isKnown ? 'withdrawn' : 'not-known-here' };
      }),
    reprint: ({ what, ids, validUntil }: Inputs['office']['reprint']): Promise<Outputs['office']['reprint']> =>
      register.write((page) => ({
        codes: ids.flatMap((id) => {
          if (what === 'badge') {
            const staff = page.findStaff(id);
            return staff?.isActive ? printBadge(ports, page, staff, validUntil) : [];
          }
          const invite = page.findInvite(id);
          return invite && !invite.isWithdrawn ? printInvite(ports, page, invite) : [];
        }),
      })),
  };
}

type Withdrawal = Inputs['office']['withdraw'];

/** Already withdrawn is withdrawn. */
function withdrawInvite(page: Page, { id, commandId: command }: Withdrawal, actor: string): boolean {
  const invite = page.findInvite(id);
  if (!invite || invite.isWithdrawn) return invite !== null;
  writeInvite(page, { ...invite, isWithdrawn: true }, { command, actor });
  return true;
}

function withdrawBadge(page: Page, { id, commandId: command }: Withdrawal, actor: string): boolean {
  const staff = page.findStaff(id);
  if (!staff?.isActive) return staff !== null;
  const facts = { staff: id, command, department: staff.department, isActive: false };
  page.add({ kind: 'staff', actor, facts, personal: { name: staff.name } });
  return true;
}

const toGuestRow = (read: Pick<Page, 'findMeeting'>, row: InviteRow, nowMs: number): GuestRow => ({
  id: row.id,
  name: row.name || null,
  phone: row.phone,
  departmentId: row.department,
  host: row.host,
  purpose: row.purpose ?? (row.meeting && (read.findMeeting(row.meeting)?.title ?? null)),
  validFrom: toLocalIso(row.fromMs),
  validUntil: toLocalIso(row.untilMs),
  state: row.isWithdrawn ? 'withdrawn' : row.untilMs < nowMs ? 'over' : 'valid',
});
