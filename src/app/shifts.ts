import type { CheckPin } from '#src/app/check-pin.ts';
import type { Page, Ports } from '#src/app/ports.ts';
import { toSummary } from '#src/app/present.ts';
import type { Sessions } from '#src/app/sessions.ts';
import { createShiftHandOver } from '#src/app/shift-hand-over.ts';
import type { ShiftRow } from '#src/app/shift-ports.ts';
import { findUnsaid, toChecklistView, toNoteView, toSubject } from '#src/app/shift-present.ts';
import { createShiftSheet } from '#src/app/shift-sheet.ts';
import { createSweep } from '#src/app/sweep.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import { usualChecklist } from '#src/domain/register/checklist.ts';
import { noOffice } from '#src/domain/register/lines.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';

/** A guard's shift, from its beginning to the hand-over. */
export function createShifts(ports: Ports, sessions: Sessions, checkPin: CheckPin) {
  const { read } = ports.register;
  const sheet = createShiftSheet(ports);
  return {
    status: createShowShift(ports),
    start: createStartShift(ports),
    note: createNote(ports),
    checklist: createChecklist(ports),
    setChecklist: createSetChecklist(ports),
    toSweep(): Outputs['shifts']['toSweep'] {
      const office = read.office() ?? noOffice;
      const shift = read.openShift();
      const answers = new Map(shift ? read.sweepAnswers(shift.id).map(({ visit, answer }) => [visit, answer]) : []);
      const inside = read.inside(mostAtOnce).reverse();
      return inside.map((visit) => toSubject(toSummary(visit, office), answers));
    },
    sweep: createSweep(ports),
    handOver: createShiftHandOver(ports, { sessions, checkPin, sheet }),
    sheet: ({ shiftId }: Inputs['shifts']['sheet']) => sheet(shiftId),
  };
}

const mostAtOnce = 1000;

const toView = (page: Pick<Page, 'accounts'>, { id, account, startedAt }: ShiftRow) => ({
  id,
  accountId: account,
  name: page.accounts().find((one) => one.id === account)?.name ?? '',
  startedAt: toLocalIso(startedAt),
});

function createShowShift({ register: { read } }: Ports) {
  return (): Outputs['shifts']['status'] => {
    const shift = read.openShift();
    const names = new Map(read.accounts().map(({ id, name }) => [id, name]));
    const checklist = shift && read.checklist(shift.id);
    return {
      current: shift && toView(read, shift),
      unsaid: shift ? findUnsaid(read, shift) : [],
      sweep: {
        asked: shift ? read.sweepAnswers(shift.id).length : 0,
        unasked: shift ? read.countUnswept(shift.id) : 0,
      },
      notFound: read.notFound().map(({ visit, at }) => ({ visitId: visit, at: toLocalIso(at) })),
      notes: shift ? read.shiftNotes(shift.id).map((note) => toNoteView(note, names)) : [],
      items: [...(read.checklistItems() ?? usualChecklist)],
      checklist: checklist && toChecklistView(checklist, names),
      lastId: read.lastShift()?.id ?? null,
    };
  };
}

function createStartShift({ register, entropy }: Ports) {
  return ({ commandId, takesOver }: Inputs['shifts']['start'], actor: string): Promise<Outputs['shifts']['start']> =>
    register.write((page) => {
      const open = page.openShift();
      if (open && (page.findCommand(commandId) || open.account === actor))
        return { outcome: 'started', shift: toView(page, open) };
      if (open && !takesOver) return { outcome: 'still-open', shift: toView(page, open) };
      const facts = { command: commandId, shift: entropy.id(), account: actor, after: open?.id ?? null };
      page.add({ kind: 'shift-start', actor, facts });
      const begun = page.openShift();
      if (!begun) throw new Error('the shift just begun is not in the register');
      return { outcome: 'started', shift: toView(page, begun) };
    });
}

function createNote({ register }: Ports) {
  return (input: Inputs['shifts']['note'], actor: string): Promise<Outputs['shifts']['note']> =>
    register.write((page) => {
      const shift = page.openShift();
      if (page.findCommand(input.commandId)) return { outcome: 'done' };
      if (!shift) return { outcome: 'no-shift' };
      const facts = { command: input.commandId, shift: shift.id, isIncident: input.isIncident };
      page.add({ kind: 'note', actor, facts, personal: { note: input.text } });
      return { outcome: 'done' };
    });
}

/** Kept in the words of today: an item that is on the list no more is not taken. */
function createChecklist({ register }: Ports) {
  return (input: Inputs['shifts']['checklist'], actor: string): Promise<Outputs['shifts']['checklist']> =>
    register.write((page) => {
      const shift = page.openShift();
      if (page.findCommand(input.commandId)) return { outcome: 'done' };
      if (!shift) return { outcome: 'no-shift' };
      const states = new Map(input.answers.map(({ id, state }) => [id, state]));
      const answers = (page.checklistItems() ?? usualChecklist).flatMap((item) => {
        const state = states.get(item.id);
        return state ? [{ ...item, state }] : [];
      });
      const facts = { command: input.commandId, shift: shift.id, answers };
      page.add({ kind: 'checklist', actor, facts, personal: { note: input.note } });
      return { outcome: 'done' };
    });
}

function createSetChecklist({ register }: Ports) {
  return (input: Inputs['shifts']['setChecklist'], actor: string): Promise<Outputs['shifts']['setChecklist']> =>
    register.write((page) => {
      if (!page.findCommand(input.commandId)) {
        const facts = { key: 'checklist' as const, value: input.items, command: input.commandId };
        page.add({ kind: 'setting', actor, facts });
      }
      return { outcome: 'done' };
    });
}
