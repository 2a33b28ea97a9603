import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { createKioskHealth } from '#src/app/kiosk-health.ts';
import { openOffice } from '#tests/support/office.ts';

async function open() {
  const { gatebook, office, clock } = await openOffice();
  let monoMs = 0;
  const health = createKioskHealth({
    register: gatebook.ports.register,
    clock: { nowMs: clock.nowMs, monoMs: () => monoMs },
  });
  const forward = (ms: number) => {
    clock.forward(ms);
    monoMs += ms;
  };
  let news = 0;
  health.onChanged(() => {
    news += 1;
  });
  const beat = { screenId: randomUUID(), doorId: office.doors[0]?.id ?? null, camera: 'live' as const };
  return { health, forward, clock, beat, news: () => news };
}

it('a kiosk that falls silent is said to be gone since it was last heard, and comes back as news', async () => {
  const { health, forward, beat, news } = await open();
  expect(health.health()).toEqual([]);
  health.beat(beat);
  forward(20_000);
  health.beat(beat);
  expect(news()).toBe(1);
  expect(health.health()).toMatchObject([{ doorName: 'Cổng chính', isConnected: true, camera: 'live' }]);
  forward(76_000);
  expect(health.health()).toMatchObject([{ isConnected: false, heardAt: '2021-07-07T08:00:20.000+07:00' }]);
  health.beat(beat);
  expect(news()).toBe(2);
});

it('a camera that stops is news, and stands there with since when; a clock set forward silences nobody', async () => {
  const { health, forward, clock, beat, news } = await open();
  health.beat(beat);
  forward(10_000);
  health.beat({ ...beat, camera: 'lost' });
  expect(news()).toBe(2);
  forward(10_000);
  health.beat({ ...beat, camera: 'lost' });
  expect(health.health()).toMatchObject([{ camera: 'lost', cameraSince: '2021-07-07T08:00:10.000+07:00' }]);
  clock.forward(86_400_000);
  expect(health.health()).toMatchObject([{ isConnected: true }]);
});

it('keeps the fifty screens that were heard last', async () => {
  const { health, beat } = await open();
  const ids = Array.from({ length: 51 }, () => randomUUID());
  for (const screenId of ids) health.beat({ ...beat, screenId });
  const known = health.health().map(({ screenId }) => screenId);
  expect(known).toHaveLength(50);
  expect(known).not.toContain(ids[0]);
});
