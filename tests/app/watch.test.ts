import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { dayMs, toLocalIso } from '#src/domain/register/local-time.ts';
import { makeCheckIn, openOffice } from '#tests/support/office.ts';

const watched = {
  name: 'Nguyễn Văn Mẫu',
  document: null,
  vehicle: null,
  reason: 'Gây rối ngày 01/07, báo Văn phòng trước khi cho vào',
};

async function openWatched(change: { untilAt?: string } = {}) {
  const office = await openOffice();
  const commandId = randomUUID();
  const entry = { commandId, ...watched, untilAt: change.untilAt ?? null };
  for (const once of [entry, entry]) {
    expect(await office.kiosk.watch.add(once, office.officer)).toEqual({ outcome: 'added' });
  }
  return { ...office, entryId: commandId };
}

describe('whoever is on the watch list', () => {
  it('waits for the guard, who is told why; the kiosk is not', async () => {
    const { kiosk } = await openWatched();
    const checkIn = makeCheckIn();
    const answer = await kiosk.kiosk.checkIn(checkIn);
    expect(answer).toMatchObject({
      outcome: 'held',
      reasons: [{ code: 'guard-first', effect: 'hold', letter: '' }],
    });
    expect(JSON.stringify(answer)).not.toMatch(/watch|list|Gây rối/i);
    expect(kiosk.watch.matches()).toEqual([
      { visitId: checkIn.visitId, mark: 'name', reason: watched.reason, untilAt: null },
    ]);
    expect(kiosk.watch.list()).toMatchObject([
      { name: 'Nguyễn Văn Mẫu', state: 'valid', changedBy: 'Trần Thị Giám Sát' },
    ]);
  });

  it('is let in like anybody when the entry is withdrawn, or over', async () => {
    const { kiosk, officer, entryId } = await openWatched();
    const command = { commandId: randomUUID(), id: entryId };
    for (const once of [command, command]) {
      expect(await kiosk.watch.withdraw(once, officer)).toEqual({ outcome: 'withdrawn' });
    }
    expect(await kiosk.kiosk.checkIn(makeCheckIn())).toMatchObject({ outcome: 'admitted' });
    expect(kiosk.watch.list()).toMatchObject([{ reason: watched.reason, state: 'withdrawn' }]);

    const past = await openWatched({ untilAt: toLocalIso(Date.parse('2021-07-07T09:00:00+07:00')) });
    past.clock.forward(dayMs / 2);
    expect(await past.kiosk.kiosk.checkIn(makeCheckIn())).toMatchObject({ outcome: 'admitted' });
    expect(past.kiosk.watch.list()).toMatchObject([{ state: 'over' }]);
  });

  it('is somebody: an entry that names nobody is not taken', async () => {
    const { kiosk, officer } = await openOffice();
    const nobody = { commandId: randomUUID(), ...watched, name: null, untilAt: null };
    expect(await kiosk.watch.add(nobody, officer)).toEqual({ outcome: 'nobody-named' });
    expect(await kiosk.watch.withdraw({ commandId: randomUUID(), id: randomUUID() }, officer)).toEqual({
      outcome: 'not-known-here',
    });
    expect(kiosk.watch.list()).toEqual([]);
  });
});
