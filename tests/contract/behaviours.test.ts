import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GatebookClient } from '#src/contract/contract.ts';
import type { Change } from '#src/contract/events.ts';
import { accountOf, claim, pins, signIn, walkIn } from '#tests/contract/office.ts';
import { type Connection, openGatebook, transports } from '#tests/support/transports.ts';

describe.each(transports)('over $name', (transport) => {
  let gatebook: Awaited<ReturnType<typeof openGatebook>>;
  let window: Connection;
  let client: GatebookClient;
  beforeEach(async () => {
    gatebook = await openGatebook();
    window = await transport.connect(gatebook);
    client = window.client;
  });
  afterEach(async () => {
    await window.close();
    await gatebook.close();
  });

  it('an empty folder is unclaimed, and claimed once', async () => {
    expect(await client.kiosk.status()).toEqual({ state: 'unclaimed' });
    expect(await client.setup.claim(claim)).toEqual({ outcome: 'claimed' });
    expect(await client.setup.claim(claim)).toEqual({ outcome: 'already-claimed' });
    const status = await client.kiosk.status();
    if (status.state !== 'open') throw new Error('The office is not open.');
    expect(status.office).toEqual({ name: claim.name, address: claim.address, isDemo: false });
    expect(status.departments.map(({ name }) => name)).toEqual(claim.departments);
    expect(status.obligations.questionnaire).toBeNull();
  });

  it('somebody signs in and out, and the session ends with it', async () => {
    await client.setup.claim(claim);
    const accountId = await accountOf(client, 'guard');
    expect(await client.session.signIn({ accountId, pin: '999999' })).toMatchObject({
      outcome: 'wrong-pin',
      triesLeft: 4,
    });
    expect(await client.session.current()).toBeNull();
    const answer = await client.session.signIn({ accountId, pin: pins.guard });
    if (answer.outcome !== 'signed-in') throw new Error('The guard was not let in.');
    expect(await client.session.current()).toBeNull();
    window.session.current = answer.session;
    expect(await client.session.current()).toEqual({ id: accountId, name: 'Lê Văn Bảy', role: 'guard' });
    expect(await client.desk.waiting()).toEqual([]);
    expect(await client.session.signOut()).toEqual({ outcome: 'signed-out' });
    expect(await client.session.current()).toBeNull();
    await expect(client.desk.waiting()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });

  it('the desk and the office are closed to those whose role does not reach them', async () => {
    await client.setup.claim(claim);
    const deskCalls = {
      inside: () => client.desk.inside({ limit: 1 }),
      waiting: () => client.desk.waiting(),
      presence: () => client.desk.presence(),
      movements: () => client.desk.movements({ todayOnly: true, before: null, limit: 1 }),
      search: () => client.desk.search({ text: 'a', limit: 1 }),
      visit: () => client.desk.visit({ visitId: crypto.randomUUID() }),
      decide: () =>
        client.desk.decide({
          commandId: crypto.randomUUID(),
          visitId: crypto.randomUUID(),
          decision: 'admit',
          reason: 'x',
        }),
      checkOut: () =>
        client.desk.checkOut({ commandId: crypto.randomUUID(), visitId: crypto.randomUUID(), note: null }),
      correct: () =>
        client.desk.correct({
          commandId: crypto.randomUUID(),
          visitId: crypto.randomUUID(),
          reason: 'x',
          change: { field: 'name', value: 'x' },
        }),
      voidVisit: () =>
        client.desk.voidVisit({ commandId: crypto.randomUUID(), visitId: crypto.randomUUID(), reason: 'x' }),
      addEntry: () => client.desk.addEntry({ ...walkIn('Người lạ'), note: null }),
      exportPeriod: () =>
        client.desk.exportPeriod({
          commandId: crypto.randomUUID(),
          fromAt: '2021-06-01T00:00:00+07:00',
          toAt: '2021-06-02T00:00:00+07:00',
          requester: 'x',
          document: 'x',
          purpose: 'x',
        }),
      addReading: () =>
        client.desk.addReading({ commandId: crypto.randomUUID(), visitId: crypto.randomUUID(), tenths: 366 }),
      drifts: () => client.desk.drifts(),
      glance: () => client.desk.glance(),
      host: () => client.desk.host({ visitId: crypto.randomUUID() }),
      hostCalls: () => client.desk.hostCalls(),
      callHost: () =>
        client.desk.callHost({
          commandId: crypto.randomUUID(),
          visitId: crypto.randomUUID(),
          answer: 'coming',
          note: null,
        }),
    } satisfies Record<keyof GatebookClient['desk'], () => Promise<unknown>>;
    const numbersCall = () => client.numbers.of({ choice: 'today', own: null, whom: 'everyone' });
    const officeCall = () => client.office.officeCode({ placeId: crypto.randomUUID() });

    for (const call of [...Object.values(deskCalls), numbersCall, officeCall]) {
      await expect(call()).rejects.toMatchObject({ code: 'UNAUTHORIZED', status: 401 });
    }
    window.session.current = 'a session nobody opened';
    await expect(deskCalls.waiting()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    await signIn(window, 'guard');
    expect(await deskCalls.waiting()).toEqual([]);
    expect((await client.desk.inside({ limit: 1 })).total).toBe(0);
    expect((await numbersCall()).current.figures.visits).toBe(0);
    await expect(officeCall()).rejects.toMatchObject({ code: 'FORBIDDEN', status: 403 });
    await signIn(window, 'officer');
    expect(await officeCall()).toEqual({ outcome: 'no-such-place' });
  });

  it('a command that comes twice is done once', async () => {
    await client.setup.claim(claim);
    const input = walkIn('Nguyễn Văn A');
    const first = await client.kiosk.checkIn(input);
    expect(first.outcome).toBe('admitted');
    const [again, atOnce] = await Promise.all([client.kiosk.checkIn(input), client.kiosk.checkIn(input)]);
    expect(again).toMatchObject({ outcome: 'admitted', visitId: input.visitId });
    expect(atOnce).toMatchObject({ outcome: 'admitted', visitId: input.visitId });
    await signIn(window, 'guard');
    const { movements, ins } = await client.desk.movements({ todayOnly: true, before: null, limit: 10 });
    expect([movements.length, ins]).toEqual([1, 1]);
    const checkOut = { commandId: crypto.randomUUID(), visitId: input.visitId, note: null };
    expect(await client.desk.checkOut(checkOut)).toEqual({ outcome: 'done' });
    expect(await client.desk.checkOut(checkOut)).toEqual({ outcome: 'done' });
    expect((await client.desk.movements({ todayOnly: true, before: null, limit: 10 })).outs).toBe(1);
  });

  it('a name keeps its letters and loses its tricks; nothing stays nothing', async () => {
    await client.setup.claim(claim);
    const input = walkIn(`${'Nguyễn Thị Ước 🌸 đ'.normalize('NFD')}\u202e\u200f`);
    await client.kiosk.checkIn(input);
    await signIn(window, 'guard');
    const visit = await client.desk.visit({ visitId: input.visitId });
    expect(visit).toMatchObject({ name: 'Nguyễn Thị Ước 🌸 đ'.normalize('NFC'), state: 'inside' });
    expect(visit).toMatchObject({ phone: null, plate: null, host: null, departmentName: null, leftAt: null });
    expect(await client.desk.visit({ visitId: crypto.randomUUID() })).toBeNull();
  });

  it('a megabyte, control characters and nothing at all are unreadable, not an error', async () => {
    await client.setup.claim(claim);
    const scan = async (text: string) => {
      const answer = await client.kiosk.scan({ commandId: crypto.randomUUID(), text, doorId: null, direction: null });
      return answer.outcome === 'unreadable' ? answer.reason : answer.outcome;
    };
    expect(await scan('x'.repeat(1024 * 1024))).toBe('too-long');
    expect(await scan('')).toBe('empty');
    expect(await scan('\0\u0001\u0002')).toBe('control-characters');
  });

  it('calls at once are answered each with its own', async () => {
    await client.setup.claim(claim);
    const inputs = Array.from({ length: 30 }, (_, index) => walkIn(`Khách ${index}`));
    const answers = await Promise.all(inputs.map((input) => client.kiosk.checkIn(input)));
    expect(answers.map((answer) => ('visitId' in answer ? answer.visitId : answer.outcome))).toEqual(
      inputs.map(({ visitId }) => visitId),
    );
    const numbers = answers.map((answer) => ('number' in answer ? answer.number : 0));
    expect(new Set(numbers).size).toBe(inputs.length);
  });

  it('a change is told to everybody who watches, and to nobody after they stopped', async () => {
    await client.setup.claim(claim);
    const [one, other] = [await client.events.watch(), await client.events.watch()];
    const heard = [nextOfVisits(one), nextOfVisits(other)];
    await client.kiosk.checkIn(walkIn('Nguyễn Văn A'));
    for (const change of await Promise.all(heard)) {
      expect(change).toMatchObject({ done: false, value: { topic: 'visits', seq: expect.any(Number) } });
    }
    await one.return?.(undefined);
    const next = nextOfVisits(other);
    await client.kiosk.checkIn(walkIn('Nguyễn Văn B'));
    expect((await next).value).toMatchObject({ topic: 'visits' });
    expect(await one.next()).toEqual({ done: true, value: undefined });
    await other.return?.(undefined);
  });
});

/** The host tells of its own reading of the book as well, whenever it comes to it: that is passed over. */
async function nextOfVisits(changes: AsyncIterator<Change>) {
  for (;;) {
    const next = await changes.next();
    if (next.done || next.value.topic === 'visits') return next;
  }
}
