import type { CheckPin } from '#src/app/check-pin.ts';
import type { Page, Ports } from '#src/app/ports.ts';
import type { Sessions } from '#src/app/sessions.ts';
import { findUnsaid } from '#src/app/shift-present.ts';
import type { ShiftSheetOf } from '#src/app/shift-sheet.ts';
import type { Inputs } from '#src/contract/contract.ts';
import type { HandOverAnswer } from '#src/contract/shifts.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';
import type { Unsaid } from '#src/domain/register/shift-lines.ts';

type Given = Inputs['shifts']['handOver'];
type Tools = { sessions: Sessions; checkPin: CheckPin; sheet: ShiftSheetOf };

/**
 * One shift ends, the next begins, and both guards sign with their PINs. The line first, so that the signed head on the
 * sheet covers the hand-over itself.
 */
export function createShiftHandOver(ports: Ports, { sessions, checkPin, sheet }: Tools) {
  const { register, integrity, clock } = ports;
  const check = async (whose: 'leaver' | 'taker', accountId: string, pin: string) => {
    const answer = await checkPin(accountId, pin);
    if (answer.outcome === 'right') return answer;
    if (answer.outcome === 'wrong-pin') return { ...answer, whose };
    return { outcome: 'locked' as const, whose, untilAt: toLocalIso(clock.nowMs() + answer.leftMs) };
  };
  return async (given: Given): Promise<HandOverAnswer> => {
    const shift = findHandedOver(register.read, given.commandId) ?? register.read.openShift();
    if (!shift) return { outcome: 'no-shift' };
    if (shift.account === given.takerId) return { outcome: 'same-person' };
    const leaver = await check('leaver', shift.account, given.leaverPin);
    if (leaver.outcome !== 'right') return leaver;
    const taker = await check('taker', given.takerId, given.takerPin);
    if (taker.outcome !== 'right') return taker;
    const written = await register.write((page) => writeHandOver(ports, page, given, shift.id));
    if (written !== 'done') return written;
    integrity.sign();
    const made = sheet(shift.id);
    if (!made) throw new Error('the shift just closed is not in the register');
    const { token, endsAtMs } = sessions.open(taker.account);
    return {
      outcome: 'handed-over',
      session: token,
      account: taker.account,
      endsAt: toLocalIso(endsAtMs),
      sheet: made,
    };
  };
}

/** The shift that this command closed already, when its answer was lost. */
function findHandedOver(read: Ports['register']['read'], command: string) {
  const line = read.findCommand(command);
  const last = line && read.lastShift();
  return last && last.endedSeq === line.seq ? last : null;
}

/** Asks the book again: while the PINs were checked somebody else may have handed over, or come to wait. */
function writeHandOver(
  { entropy, integrity }: Ports,
  page: Page,
  { commandId: command, takerId: taker, acknowledged }: Given,
  shiftId: string,
): 'done' | Extract<HandOverAnswer, { outcome: 'unsaid' | 'no-shift' | 'same-person' }> {
  if (page.findCommand(command)) return 'done';
  const shift = page.openShift();
  if (shift?.id !== shiftId) return { outcome: 'no-shift' };
  const unsaid = findUnsaid(page, shift);
  if (unsaid.some((matter: Unsaid) => !acknowledged.includes(matter))) return { outcome: 'unsaid', unsaid };
  const next = entropy.id();
  const { account } = shift;
  const lines = integrity.lines();
  page.add({
    kind: 'hand-over',
    actor: account,
    facts: { command, account, lines, shift: shift.id, taker, next, unsaid },
  });
  page.add({ kind: 'shift-start', actor: taker, facts: { command, shift: next, account: taker, after: null } });
  return 'done';
}
