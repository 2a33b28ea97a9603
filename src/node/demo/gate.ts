import type { Page } from '#src/app/ports.ts';
import type { Office } from '#src/domain/register/lines.ts';
import { dayMs } from '#src/domain/register/local-time.ts';
import { type Agenda, hourOf } from '#src/node/demo/agenda.ts';
import type { DemoAccount } from '#src/node/demo/office.ts';
import type { Random } from '#src/node/demo/random.ts';
import { type Ledger, type Stay, type Way, writeArrival, writeDeparture, writeVerdict } from '#src/node/demo/stay.ts';
import { eveningNote, verdictNotes } from '#src/node/demo/tables/errands.ts';

const minuteMs = 60_000;
const byScan: Way = { way: 'scan', actor: 'kiosk', note: null };

/** The gate of the demo office: puts a planned stay on the agenda, moment by moment. */
export type Gate = {
  guardAt(atMs: number, dayStartMs: number): string;
  logins(dayStartMs: number): void;
  /** `leaveMs` null: nobody sees them leave. */
  expect(stay: Stay, leaveMs: number | null, dayStartMs: number): void;
};

export type GateParts = {
  random: Random;
  agenda: Agenda;
  ledger: Ledger;
  accounts: DemoAccount[];
  office: Office;
  endMs: number;
};

export function createGate({ random, agenda, ledger, accounts, endMs }: GateParts): Gate {
  const guards = accounts.filter(({ role }) => role === 'guard').map(({ id }) => id);
  const guardAt = (atMs: number, dayStartMs: number) => guards[atMs < hourOf(dayStartMs, 14) ? 0 : 1] as string;
  const at = (atMs: number, write: (page: Page) => void) => agenda.add({ atMs, write });

  const decide = (stay: Stay, dayStartMs: number): { admittedMs: number } | null => {
    if (stay.outcome === 'admitted') return { admittedMs: stay.arriveMs };
    if (stay.outcome === 'refused') return null;
    const notes = verdictNotes[stay.reasons[0]?.code ?? 'symptoms'];
    const isAdmitted = random.chance(0.72);
    const note = random.pick(notes?.[isAdmitted ? 'admit' : 'refuse'] ?? ['Đã trao đổi với phòng tiếp']);
    const atMs = stay.arriveMs + random.between(2, 12) * minuteMs;
    const verdict = { guard: guardAt(atMs, dayStartMs), note, command: random.id() };
    at(atMs, (page) => writeVerdict(page, ledger, stay, { ...verdict, outcome: isAdmitted ? 'admitted' : 'refused' }));
    return isAdmitted ? { admittedMs: atMs } : null;
  };

  const forget = (stay: Stay, dayStartMs: number) => {
    // A badge comes back the next morning and tells; for a visitor the guard looks round in the evening, but not always.
    const isLookedAfter = endMs - stay.arriveMs > 3 * dayMs || random.chance(0.5);
    if (stay.staff || !isLookedAfter) return;
    const atMs = hourOf(dayStartMs, 18.8) + random.between(0, 15) * minuteMs;
    const actor = guardAt(atMs, dayStartMs);
    at(atMs, (page) => writeDeparture(page, ledger, stay, { way: 'guard', actor, note: eveningNote }));
  };

  return {
    guardAt,
    logins(dayStartMs) {
      for (const [index, hour] of [6.95, 13.9].entries()) {
        const account = guards[index] as string;
        const facts = { account, isAccepted: true };
        at(Math.round(hourOf(dayStartMs, random.around(hour, 0.03))), (page) =>
          page.add({ kind: 'login', actor: account, facts }),
        );
      }
    },
    expect(stay, leaveMs, dayStartMs) {
      at(stay.arriveMs, (page) => writeArrival(page, ledger, stay));
      const decided = decide(stay, dayStartMs);
      if (!decided) return;
      if (leaveMs === null) return forget(stay, dayStartMs);
      // Somebody who was held stays as long as they meant to.
      const atMs = leaveMs + decided.admittedMs - stay.arriveMs;
      at(atMs, (page) => writeDeparture(page, ledger, stay, byScan));
    },
  };
}
