import { issuePrinted } from '#src/app/issue-code.ts';
import type { Ports } from '#src/app/ports.ts';
import type { DemoSheet } from '#src/contract/setup.ts';
import type { Line, Office } from '#src/domain/register/lines.ts';
import { dayMs, endOfLocalDay, startOfLocalDay } from '#src/domain/register/local-time.ts';
import { cardText } from '#src/node/demo/citizen-card.ts';
import { type Invitation, inviteLine, makeInvitation } from '#src/node/demo/invites.ts';
import type { DemoAccount } from '#src/node/demo/office.ts';
import type { DemoStaff, DemoVisitor } from '#src/node/demo/people.ts';
import type { Population } from '#src/node/demo/population.ts';
import type { Random } from '#src/node/demo/random.ts';

/** A printed demo must still work at the next fair. */
const sheetMs = 3 * 365 * dayMs;
const onSheet = 3;

/** Whose codes are shown: outside at the end of the history, and free to come in. */
export type Shown = { staff: DemoStaff[]; guests: DemoVisitor[]; citizens: DemoVisitor[] };

export function chooseShown({ staff, visitors }: Population): Shown {
  const of = (category: DemoVisitor['category']) =>
    visitors.filter((visitor) => visitor.category === category).slice(0, onSheet);
  return { staff: staff.slice(0, onSheet), guests: of('guest'), citizens: of('citizen') };
}

/** Today's invites of the sheet, which outlive it, and those of the next days. */
export function makeInvitations(random: Random, population: Population, shown: Shown, nowMs: number): Invitation[] {
  const todayMs = startOfLocalDay(nowMs);
  const others = population.visitors.filter((guest) => guest.category === 'guest' && !shown.guests.includes(guest));
  const lasting = shown.guests.map((guest) => ({ guest, fromMs: todayMs, untilMs: todayMs + sheetMs }));
  const coming = others.slice(0, 5).map((guest, index) => {
    const fromMs = todayMs + (index % 4) * dayMs;
    return { guest, fromMs, untilMs: endOfLocalDay(fromMs) };
  });
  return [...lasting, ...coming].map((guest) => makeInvitation(random, population.staff, guest));
}

export type SheetParts = {
  ports: Pick<Ports, 'codeKeys'>;
  random: Random;
  office: Office;
  accounts: DemoAccount[];
  shown: Shown;
  invitations: Invitation[];
  nowMs: number;
};

/** The last lines of the history: the invites that are still open, and the sheet itself. */
export function sheetLines(parts: SheetParts): Line[] {
  const officer = parts.accounts[0]?.id as string;
  const value: DemoSheet = { accounts: parts.accounts, codes: makeCodes(parts) };
  return [
    ...parts.invitations.map((invitation) => inviteLine(invitation, officer)),
    { kind: 'setting', actor: officer, facts: { key: 'demo-sheet', value } },
  ];
}

function makeCodes({ ports, random, office, shown, invitations, nowMs }: SheetParts): DemoSheet['codes'] {
  const entropy = { id: random.id, token: random.id, nonce: () => random.bytes(8) };
  const print = (type: 'office' | 'invite' | 'badge', id: string, issuedAt: number) =>
    issuePrinted({ codeKeys: ports.codeKeys, entropy }, { type, id, issuedAt, expiresAt: issuedAt + sheetMs });
  const door = office.doors[0] as Office['doors'][number];
  const invites = invitations.slice(0, shown.guests.length);
  return [
    { label: door.name, kind: 'office', text: print('office', door.id, nowMs) },
    ...invites.map((invite) => ({
      label: `${invite.guest.name} – ${invite.purpose}`,
      kind: 'invite' as const,
      text: print('invite', invite.id, invite.fromMs),
    })),
    ...shown.staff.map((staff) => ({
      label: staff.name,
      kind: 'badge' as const,
      text: print('badge', staff.id, nowMs),
    })),
    ...shown.citizens.map((citizen, index) => ({
      label: citizen.name,
      kind: 'citizen-card' as const,
      text: cardText(citizen, index === 1 ? 'eleven' : 'seven', random),
    })),
  ];
}
