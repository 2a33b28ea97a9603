import { describe, expect, it } from 'vitest';
import { dayMs } from '#src/domain/register/local-time.ts';
import { activate, makePack, type OpenOffice, plain } from '#tests/app/policies-kit.ts';
import { makeCheckIn, openOffice, scanOf } from '#tests/support/office.ts';

const minute = 60_000;
const again = makePack({ id: 'again', rules: [{ ...plain, kind: 'pass-reentry' }] });

/** A visitor has come and gone; the letter, if any, was in force all the time. */
async function openAfterVisit(letter: typeof again | null | ((office: OpenOffice) => typeof again)) {
  const office = await openOffice({ claim: { isHealthAsked: false } });
  const pack = typeof letter === 'function' ? letter(office) : letter;
  if (pack) expect(await activate(office, pack)).toMatchObject({ outcome: 'activated' });
  const { kiosk, clock } = office;
  const input = makeCheckIn();
  const answer = await kiosk.kiosk.checkIn(input);
  if (answer.outcome !== 'admitted' || !answer.pass) throw new Error('not admitted');
  clock.forward(30 * minute);
  const pass = answer.pass.text;
  expect(await kiosk.kiosk.scan(scanOf(pass))).toMatchObject({ outcome: 'moved', direction: 'out' });
  clock.forward(30 * minute);
  return { ...office, pass, input };
}

describe('a pass of a visit that is over', () => {
  it('begins another of the same person where a letter says so, and is the pass of that one too', async () => {
    const { kiosk, pass, read, input } = await openAfterVisit(again);
    const scanned = await kiosk.kiosk.scan(scanOf(pass));
    expect(scanned).toMatchObject({
      outcome: 'begin',
      source: 'pass',
      proof: 'signed',
      prefill: { name: input.person.name },
    });
    const second = makeCheckIn({ source: 'pass', ticket: pass });
    expect(await kiosk.kiosk.checkIn(second)).toMatchObject({ outcome: 'admitted', number: 2 });
    expect(read.findVisit(second.visitId)?.person).toBe(read.findVisit(input.visitId)?.person);
    expect(read.countInside().visits).toBe(1);
  });

  it('is worth nothing where no letter says so: neither shown nor claimed by the kiosk', async () => {
    const { kiosk, pass, read } = await openAfterVisit(null);
    expect(await kiosk.kiosk.scan(scanOf(pass))).toEqual({ outcome: 'unreadable', reason: 'visit-over' });
    const claimed = await kiosk.kiosk.checkIn(makeCheckIn({ source: 'pass', ticket: pass }));
    expect(claimed.outcome).not.toBe('admitted');
    expect(read.countInside().visits).toBe(0);
  });

  it('is worth nothing where the letter is for another department, or is over, or on another day', async () => {
    const refused = { outcome: 'unreadable', reason: 'visit-over' };
    const other = await openAfterVisit(({ office: { departments } }) => {
      const elsewhere = { kind: 'departments' as const, departments: [departments[1]?.id ?? ''] };
      return { ...again, rules: [{ ...plain, kind: 'pass-reentry', scope: elsewhere }] };
    });
    expect(await other.kiosk.kiosk.scan(scanOf(other.pass))).toEqual(refused);
    const over = await openAfterVisit(({ clock }) => ({ ...again, toMs: clock.nowMs() + 40 * minute }));
    expect(await over.kiosk.kiosk.scan(scanOf(over.pass))).toEqual(refused);
    const next = await openAfterVisit(again);
    next.clock.forward(dayMs);
    expect((await next.kiosk.kiosk.scan(scanOf(next.pass))).outcome).toBe('unreadable');
  });
});
