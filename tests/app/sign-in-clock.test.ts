import { expect, it } from 'vitest';
import { dayMs } from '#src/domain/register/local-time.ts';
import { makeJumpyClock, openJumpyOffice } from '#tests/support/jumpy-office.ts';
import { guardPin } from '#tests/support/office.ts';

const second = 1000;
const hour = 3600 * second;

async function openLocked() {
  const clock = makeJumpyClock();
  const office = await openJumpyOffice(clock);
  const attempt = (pin: string, { kiosk } = office) => kiosk.session.signIn({ accountId: office.guard, pin });
  for (let wrong = 1; wrong <= 5; wrong += 1) await attempt('999999');
  expect(await attempt(guardPin)).toMatchObject({ outcome: 'locked' });
  return { ...office, clock, attempt };
}

it('no jump of the clock shortens a lock, and none prolongs it', async () => {
  const { clock, attempt } = await openLocked();
  for (const offMs of [hour, 3650 * dayMs, -3650 * dayMs]) {
    clock.jump(offMs);
    expect(await attempt(guardPin)).toMatchObject({ outcome: 'locked' });
  }
  clock.forward(15.001 * second);
  expect(await attempt(guardPin)).toMatchObject({ outcome: 'signed-in' });
});

it('a lock begins anew when the host is started again, however long it was off', async () => {
  const { gatebook, clock, dataDir, attempt } = await openLocked();
  clock.forward(14 * second);
  await gatebook.close();
  clock.forward(dayMs);
  const again = await openJumpyOffice(clock, dataDir);
  clock.forward(14 * second);
  expect(await attempt(guardPin, again)).toMatchObject({ outcome: 'locked' });
  clock.forward(1.001 * second);
  expect(await attempt(guardPin, again)).toMatchObject({ outcome: 'signed-in' });
});

it('a jump neither ends a session nor prolongs it', async () => {
  const clock = makeJumpyClock();
  const { kiosk, guard } = await openJumpyOffice(clock);
  const answer = await kiosk.session.signIn({ accountId: guard, pin: guardPin });
  if (answer.outcome !== 'signed-in') throw new Error('not signed in');
  clock.jump(24 * hour);
  expect(kiosk.sessions.find(answer.session)?.id).toBe(guard);
  clock.jump(-24 * hour);
  clock.forward(13 * hour);
  expect(kiosk.sessions.find(answer.session)).toBeNull();
});
