import type { ChecklistAnswer } from '#src/domain/register/checklist.ts';

/** What the guard found of somebody whose visit was open: `left` comes with a departure, `not-found` leaves it open. */
export const sweepAnswers = ['seen', 'left', 'not-found'] as const;
export type SweepAnswer = (typeof sweepAnswers)[number];

/** What a guard may leave unsaid at the hand-over, and is asked about once. */
export const unsaidMatters = ['sweep', 'checklist', 'waiting'] as const;
export type Unsaid = (typeof unsaidMatters)[number];

type Command = { command: string };

/** What a guard's shift says of itself. A `hand-over` (integrity-lines.ts) closes it; the next one starts after that. */
export type ShiftLines = {
  /** `after`: the shift before, where nobody handed it over. */
  'shift-start': { facts: Command & { shift: string; account: string; after: string | null } };
  note: { facts: Command & { shift: string; isIncident: boolean }; personal: { note: string } };
  checklist: { facts: Command & { shift: string; answers: ChecklistAnswer[] }; personal: { note: string | null } };
  /** One line for everybody who was looked for, so that each is evidence of its own. */
  sweep: { facts: Command & { shift: string; visit: string; answer: SweepAnswer } };
};

/** What a `hand-over` says beside the signed head when it closes a shift. `next`: the shift of who takes over. */
export type ShiftClosing = { shift: string; taker: string; next: string; unsaid: Unsaid[] };
