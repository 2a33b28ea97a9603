import { randomUUID } from 'node:crypto';
import type { SweepAnswer, Unsaid } from '#src/domain/register/shift-lines.ts';
import { makeCheckIn, openOffice } from '#tests/support/office.ts';

export const pins = { guard: '739205', officer: '402817' };

/** An office of the test's own with the guard's shift begun; the officer is who takes over. */
export async function openShift() {
  const office = await openOffice({ claim: { isHealthAsked: false } });
  const { kiosk, guard, officer } = office;
  const begun = await kiosk.shifts.start({ commandId: randomUUID(), takesOver: false }, guard);
  if (begun.outcome !== 'started') throw new Error('the shift did not begin');
  const handOver = (changes: Partial<Parameters<typeof kiosk.shifts.handOver>[0]> = {}) =>
    kiosk.shifts.handOver({
      commandId: randomUUID(),
      leaverPin: pins.guard,
      takerId: officer,
      takerPin: pins.officer,
      acknowledged: ['sweep', 'checklist', 'waiting'] satisfies Unsaid[],
      ...changes,
    });
  const sweep = (answers: [visitId: string, answer: SweepAnswer][], commandId = randomUUID()) =>
    kiosk.shifts.sweep({ commandId, answers: answers.map(([visitId, answer]) => ({ visitId, answer })) }, guard);
  /** Comes in without a document, so that everybody is somebody else. */
  const comeIn = async (name: string) => {
    const input = makeCheckIn({ person: { ...makeCheckIn().person, name, document: null } });
    await kiosk.kiosk.checkIn(input);
    return input.visitId;
  };
  return { ...office, shift: begun.shift, handOver, sweep, comeIn };
}
