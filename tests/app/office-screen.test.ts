import { describe, expect, it } from 'vitest';
import { createKiosk } from '#src/app/kiosk.ts';
import { readOwnCode } from '#src/domain/codes/own.ts';
import { dayMs } from '#src/domain/register/local-time.ts';
import { makeJumpyClock, openJumpyOffice } from '#tests/support/jumpy-office.ts';
import { makeCheckIn, makeFolder, scanOf } from '#tests/support/office.ts';
import { readFacts } from '#tests/support/read-facts.ts';

const second = 1_000;
const minute = 60 * second;
const over = { outcome: 'unreadable', reason: 'screen-code-over' };

async function openWithScreen(dataDir = makeFolder()) {
  const clock = makeJumpyClock();
  const office = await openJumpyOffice(clock, dataDir);
  const placeId = office.register.read.office()?.doors[0]?.id ?? '';
  const show = () => {
    const answer = office.kiosk.kiosk.screenCode({ placeId });
    if (answer.outcome !== 'shown') throw new Error(answer.outcome);
    return answer;
  };
  const arrivals = () => readFacts(office.gatebook.folder.database, 'arrival');
  return { ...office, clock, placeId, show, arrivals };
}

const walkIn = (ticket: string, visitId: string) =>
  makeCheckIn({ source: 'office-code', ticket, visitId, declaration: null, readings: [] });

async function scanned({ kiosk, show }: Awaited<ReturnType<typeof openWithScreen>>) {
  const scan = scanOf(show().code);
  const answer = await kiosk.kiosk.scan(scan);
  if (answer.outcome !== 'begin' || answer.ticket === null) throw new Error(JSON.stringify(answer));
  return { visitId: scan.commandId, ticket: answer.ticket, answer };
}

describe('the code on a screen', () => {
  it('says when the next one comes, and that is another one', async () => {
    const { show, clock } = await openWithScreen();
    const first = show();
    clock.forward(first.changesInMs - 1);
    expect(show()).toEqual({ ...first, changesInMs: 1 });
    clock.forward(1);
    expect(show().code).not.toBe(first.code);
  });

  it('is the same for half a minute though the wall clock is set meanwhile', async () => {
    const { show, clock } = await openWithScreen();
    const first = show();
    clock.jump(-20 * second);
    expect(show().code).toBe(first.code);
  });

  it('is for places of this office only', async () => {
    const { kiosk } = await openWithScreen();
    expect(kiosk.kiosk.screenCode({ placeId: crypto.randomUUID() })).toEqual({ outcome: 'no-such-place' });
  });

  it('begins a visit that may take its time, once, and the book says that the code was a rotating one', async () => {
    const office = await openWithScreen();
    const { visitId, ticket, answer } = await scanned(office);
    expect(answer).toMatchObject({ source: 'office-code', proof: 'signed', prefill: { departmentId: null } });
    office.clock.forward(100 * minute);
    const input = walkIn(ticket, visitId);
    const admission = await office.kiosk.kiosk.checkIn(input);
    expect(admission).toMatchObject({ outcome: 'admitted', number: 1 });
    expect(await office.kiosk.kiosk.checkIn(input)).toEqual(admission);
    expect(office.arrivals()).toMatchObject([{ source: 'office-code', officeCode: 'rotating' }]);
    const again = await office.kiosk.kiosk.checkIn(walkIn(ticket, crypto.randomUUID()));
    expect(again).toEqual({ outcome: 'not-accepted', problem: 'ticket-not-valid' });
    expect(office.arrivals()).toHaveLength(1);
  });

  it('gives a ticket that ends, begins nothing when it is scanned, and stands for no other code', async () => {
    const office = await openWithScreen();
    const { visitId, ticket } = await scanned(office);
    const read = readOwnCode(ticket, office.gatebook.ports.codeKeys.verify, office.clock.nowMs());
    expect(read).toMatchObject({ ok: true, code: { type: 'ticket', id: visitId, isStatic: false } });
    expect(await office.kiosk.kiosk.scan(scanOf(ticket))).toEqual({ outcome: 'unreadable', reason: 'not-known-here' });
    const refused = { outcome: 'not-accepted', problem: 'ticket-not-valid' };
    for (const source of ['invite', 'pass', 'citizen-card'] as const)
      expect(await office.kiosk.kiosk.checkIn({ ...walkIn(ticket, visitId), source })).toEqual(refused);
    office.clock.forward(2 * 60 * minute);
    expect(await office.kiosk.kiosk.checkIn(walkIn(ticket, visitId))).toEqual(refused);
  });

  it('is no ticket by itself', async () => {
    const { kiosk, show } = await openWithScreen();
    const answer = await kiosk.kiosk.checkIn(walkIn(show().code, crypto.randomUUID()));
    expect(answer).toEqual({ outcome: 'not-accepted', problem: 'ticket-not-valid' });
  });
});

describe('a photograph of it', () => {
  it('is refused after 60 seconds in 10,000 of 10,000 tries, with the clock set by up to 30 seconds either way', {
    timeout: 300_000,
  }, async () => {
    const { kiosk, show, clock, arrivals } = await openWithScreen();
    const answers = new Map<string, number>();
    let accepted = 0;
    for (let n = 0; n < 10_000; n += 1) {
      clock.jump(0);
      const { code, changesInMs } = show();
      // Taken at any moment of its turn; read once while it is good.
      clock.forward(n % changesInMs);
      if (n % 100 === 0 && (await kiosk.kiosk.scan(scanOf(code))).outcome === 'begin') accepted += 1;
      clock.jump(((n * 7_919) % 61) * second - 30 * second);
      clock.forward(minute + (n % 7 === 0 ? (n % 50) * minute : n % 3_000));
      const answer = JSON.stringify(await kiosk.kiosk.scan(scanOf(code)));
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
    }
    expect([...answers]).toEqual([[JSON.stringify(over), 10_000]]);
    expect(accepted).toBe(100);
    expect(arrivals()).toEqual([]);
  });

  it('is refused while the clock is not believed, with the clock set back a day, and after a start', async () => {
    const office = await openWithScreen();
    const { kiosk, gatebook, show, clock, clockLines } = office;
    const { code } = show();
    clock.jump(-dayMs);
    clock.forward(minute);
    expect(await kiosk.kiosk.scan(scanOf(code))).toEqual(over);
    expect(clockLines()).toEqual(['host suspect jumped']);
    const now = show().code;
    expect(await kiosk.kiosk.scan(scanOf(now))).toMatchObject({ outcome: 'begin' });
    // Another start of the host on the same book.
    expect(await createKiosk(gatebook.ports).kiosk.scan(scanOf(now))).toEqual(over);
  });
});

it('a printed code is marked as static in the book', async () => {
  const office = await openWithScreen();
  const poster = await office.kiosk.office.officeCode({ placeId: office.placeId });
  if (!('code' in poster)) throw new Error(poster.outcome);
  await office.kiosk.kiosk.checkIn(walkIn(poster.code, crypto.randomUUID()));
  await office.kiosk.kiosk.checkIn(
    makeCheckIn({ declaration: null, readings: [], person: { ...makeCheckIn().person, document: null } }),
  );
  const [printed, without] = office.arrivals();
  expect(printed).toMatchObject({ source: 'office-code', officeCode: 'static' });
  expect(without).not.toHaveProperty('officeCode');
});
