import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { dayMs, toLocalIso } from '#src/domain/register/local-time.ts';
import { createGuard } from '#tests/e2e/guard.ts';
import { inviteGuest, signInOfficer } from '#tests/e2e/officer.ts';
import { openDoor } from '#tests/e2e/open-door.ts';
import { readMovements } from '#tests/e2e/second-reader.ts';
import { people } from '#tests/e2e/set-up.ts';
import { createVisitor } from '#tests/e2e/visitor.ts';
import { runGatebook } from '#tests/support/run-gatebook.ts';

/** The first two show their badges to the camera, the others to a scanner of another door. */
const staff = Array.from({ length: 18 }, (_, index) => `Cán bộ Số ${index + 1}`);
const guest = 'Đặng Thị Khách';
const feverish = 'Trần Thị Sốt';
const misread = { name: 'Bùi Văn Tám', plate: '29-B1 123.45', right: '29-B1 128.45' };
const plain = Array.from({ length: 8 }, (_, index) => `Khách Thứ ${'ABCDEFGH'[index]}`);

/** What the office has given out before the shift: badges and an invitation. */
async function issueCodes(kiosk: Page) {
  const client = await signInOfficer(kiosk);
  const members = staff.map((name) => ({ id: crypto.randomUUID(), name, departmentId: null }));
  const { codes } = await client.office.addStaffMany({ members, validUntil: toLocalIso(Date.now() + 30 * dayMs) });
  const invite = await inviteGuest(client, guest);
  const come = (text: string) =>
    client.kiosk.scan({ commandId: crypto.randomUUID(), text, doorId: null, direction: 'in' });
  return { badges: codes.map(({ code }) => code), invite, come };
}

/** Three minutes of keys and camera: `npm run test:shift` runs it, `npm test` says that it did not. */
const isAsked = process.env['GATEBOOK_SHIFT'] !== undefined;

it.runIf(isAsked)(
  'carries a shift from its start to the printed sheet (npm run test:shift), and is rebuilt',
  async () => {
    const { dataDir, serving, projector, kiosk, openPage } = await openDoor('shift');
    const { badges, invite, come } = await issueCodes(kiosk);
    const desk = await openPage('/desk', { width: 1366, height: 768 });
    const guard = createGuard(desk);
    await guard.signsIn();
    await guard.startsShift();

    const visitor = createVisitor(kiosk, projector);
    await visitor.comesWithFever();
    await guard.admits('Nguyễn Văn Mẫu');
    await visitor.isBackAtWelcome();
    await visitor.comesInvited(invite);
    await visitor.measures('36,6');
    await visitor.isTold('Mời anh/chị vào');
    await visitor.isBackAtWelcome();
    for (const [index, badge] of badges.slice(0, 2).entries()) {
      projector.show(badge);
      await visitor.isTold(new RegExp(`${staff[index]}\\b`));
      projector.show(null);
      await visitor.isBackAtWelcome();
    }

    // A page that looks through a camera takes a whole core.
    await kiosk.close();
    for (const badge of badges.slice(2)) expect(await come(badge)).toMatchObject({ outcome: 'moved' });
    for (const name of plain) await guard.writesDown(`${name} 36,5`);
    await guard.writesDown(`${misread.name} ${misread.plate} 36,6`);
    await guard.writesDown(`${feverish} 38,2`);
    await guard.refuses(feverish);
    await guard.correctsPlate(misread.name, misread.right);

    await guard.letsOut('12345', plain[0] ?? '');
    await guard.checksSupplies();
    await guard.sweeps({ left: plain.slice(1, 4) });
    const sheet = await guard.handsOverTo(people.officer);
    expect(sheet).toContain('29 lượt vào, 4 lượt ra, 1 lượt không cho vào');

    const told = readMovements(dataDir).map(({ direction, name, plate }) => [direction, name, plate]);
    expect(told).toEqual([
      ['in', 'Nguyễn Văn Mẫu', '30A-123.45'],
      ['in', guest, null],
      ...[...staff, ...plain].map((name) => ['in', name, null]),
      ['in', misread.name, misread.right],
      ...plain.slice(0, 4).map((name) => ['out', name, null]),
    ]);
    await serving.stop();
    expect(runGatebook('doctor', '--data', dataDir).stdout).toContain('journal verified');
    expect(runGatebook('rebuild', '--data', dataDir).stdout).toContain('nothing had differed');
  },
  400_000,
);
