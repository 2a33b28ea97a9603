import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Ports } from '#src/app/ports.ts';
import { createPresence } from '#src/app/presence.ts';
import { dayMs, toLocalIso } from '#src/domain/register/local-time.ts';
import { createTeller } from '#src/node/presence/teller.ts';
import { openReader } from '#src/node/sqlite/open.ts';
import { makeCheckIn, openOffice, scanOf } from '#tests/support/office.ts';

const minute = 60_000;

/** A visitor of a member of staff who then goes home. */
async function openWithHostGone(hostName: string) {
  const office = await openOffice();
  const { kiosk, clock, officer } = office;
  const validUntil = toLocalIso(clock.nowMs() + dayMs);
  const staff = { commandId: randomUUID(), name: 'Phạm Thị Cán Bộ', departmentId: null, validUntil };
  const badge = await kiosk.office.addStaff(staff, officer);
  await kiosk.kiosk.scan(scanOf(badge.code));
  clock.forward(minute);
  const visitor = makeCheckIn();
  await kiosk.kiosk.checkIn({ ...visitor, errand: { ...visitor.errand, host: hostName, companions: 2 } });
  clock.forward(30 * minute);
  await kiosk.kiosk.scan(scanOf(badge.code));
  clock.forward(20 * minute);
  return { ...office, visitId: visitor.visitId, presence: askHere(office.gatebook) };
}

/** Without the worker, which a busy machine may keep too long from answering. */
function askHere({ ports, folder }: { ports: Ports; folder: { database: string } }) {
  const teller = createTeller();
  const tell = async (nowMs: number) => {
    const db = openReader(folder.database);
    try {
      return teller(db, nowMs);
    } finally {
      db.close();
    }
  };
  return createPresence({ ...ports, presence: { tell } });
}

describe('who is probably inside', () => {
  it('is everybody with an open visit while the book is young, with the companions counted', async () => {
    const { kiosk, presence } = await openWithHostGone('Ông Bình');
    const answer = await presence();
    expect(answer).toMatchObject({ isLearnt: false, leftOff: 0, high: 3 });
    expect(answer.people.map(({ visit, isListed }) => [visit.name, isListed])).toEqual([['Nguyễn Văn Mẫu', true]]);
    const { at, people } = await kiosk.desk.presence();
    expect([at, people.map(({ visit }) => visit)]).toEqual([answer.at, answer.people.map(({ visit }) => visit)]);
  });

  it.each([
    ['phạm thị CÁN BỘ', ['host-left']],
    ['Pham Thi Can Bo', ['host-left']],
    ['Phạm Thị Cán', []],
    ['Bộ', []],
    ['Ông Phạm Thị Cán Bộ', []],
  ])('knows that the host %s has gone only by the whole name', async (hostName, clues) => {
    const { presence } = await openWithHostGone(hostName);
    const { people } = await presence();
    expect(people[0]?.clues.map(({ clue }) => clue)).toEqual(clues);
  });

  it('closes nobody’s visit: a guard does, with what speaks for it', async () => {
    const { kiosk, read, guard, visitId, presence } = await openWithHostGone('Phạm Thị Cán Bộ');
    await presence();
    expect(read.countInside()).toEqual({ visits: 1, people: 3 });
    const inferred = { commandId: randomUUID(), visitId, note: null, inferredFrom: 'người tiếp đã về 08:31' };
    for (const once of [inferred, inferred])
      expect(await kiosk.desk.checkOut(once, guard)).toEqual({ outcome: 'done' });
    expect(read.movements({ fromMs: 0, before: null, limit: 1 })[0]).toMatchObject({
      direction: 'out',
      way: 'inferred',
    });
    expect((await presence()).people).toEqual([]);
    const { history } = (await kiosk.desk.visit(visitId, guard)) ?? { history: [] };
    expect(history.find(({ kind }) => kind === 'departure')?.note).toBe('người tiếp đã về 08:31');
  });

  it('is everybody whom the book has inside when nothing more can be found out', async () => {
    const { gatebook } = await openWithHostGone('Phạm Thị Cán Bộ');
    const presence = { tell: () => Promise.reject(new Error('no worker')) };
    const answer = await createPresence({ ...gatebook.ports, presence })();
    expect(answer).toMatchObject({ isLearnt: false, expected: 3, low: 0, high: 3 });
    expect(answer.people).toMatchObject([{ certainty: 'maybe', isListed: true, clues: [] }]);
  });
});
