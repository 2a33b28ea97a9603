import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import type { GatebookClient } from '#src/contract/contract.ts';
import { dayMs, startOfLocalDay, toLocalIso } from '#src/domain/register/local-time.ts';
import { createGuard } from '#tests/e2e/guard.ts';
import { signInOfficer } from '#tests/e2e/officer.ts';
import { openDoor } from '#tests/e2e/open-door.ts';
import { people } from '#tests/e2e/set-up.ts';
import { createVisitor } from '#tests/e2e/visitor.ts';

const leader = 'Bà Phạm Thị Chánh, Chánh Văn phòng';
const letter = '58/VP-HC-QT';

/** The letter that comes with Gatebook, from this day on, put into force by hand as the supervisor does it. */
async function activateLetter(office: Page): Promise<void> {
  await office.getByRole('button', { name: new RegExp(people.officer.name) }).click();
  await office.keyboard.type(people.officer.pin);
  await office.getByRole('button', { name: 'Văn bản', exact: true }).click();
  await office.getByRole('button', { name: 'Thêm văn bản' }).click();
  await office
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(letter) })
    .click();
  await office.getByLabel('Bắt đầu lúc').fill(toLocalIso(startOfLocalDay(Date.now())).slice(0, 16));
  await office.getByRole('radio', { name: 'Đến khi có văn bản mới' }).check();
  await office.getByRole('button', { name: 'Kiểm tra và kích hoạt…' }).click();
  await office.getByRole('heading', { name: `Kích hoạt ${letter}?` }).waitFor();
  // What it meets of the letter that came with the office has to be looked at, one by one.
  for (const seen of await office.getByRole('checkbox', { name: /Tôi đã xem/ }).all()) await seen.check();
  await office.getByRole('button', { name: 'Kích hoạt', exact: true }).click();
  await office.getByText(`Đã kích hoạt ${letter}: cửa áp dụng từ bây giờ.`).waitFor();
}

/** Seven of one department with a badge each. */
async function issueBadges(client: GatebookClient): Promise<string[]> {
  const status = await client.kiosk.status();
  if (status.state !== 'open') throw new Error('not open');
  const departmentId = status.departments[1]?.id ?? null;
  const names = ['Một', 'Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy'];
  const members = names.map((name) => ({ id: crypto.randomUUID(), name: `Cán bộ ${name}`, departmentId }));
  const { codes } = await client.office.addStaffMany({ members, validUntil: toLocalIso(Date.now() + 30 * dayMs) });
  return codes.map(({ code }) => code);
}

it('holds the fourth of seven with the letter’s number on screen, and lets them in at a leader’s word', async () => {
  const { kiosk, projector, openPage } = await openDoor('half-at-home');
  const client = await signInOfficer(kiosk);
  const badges = await issueBadges(client);
  const come = (badge: string | undefined) =>
    client.kiosk.scan({ commandId: crypto.randomUUID(), text: badge ?? '', doorId: null, direction: 'in' });
  const office = await openPage('/office');
  await activateLetter(office);
  for (const badge of badges.slice(0, 3)) expect(await come(badge)).toMatchObject({ outcome: 'moved' });

  const visitor = createVisitor(kiosk, projector);
  projector.show(badges[3] ?? null);
  await visitor.isTold(`Đơn vị đã đủ 3 trên 7 người làm việc tại cơ quan (theo văn bản ${letter}).`);
  projector.show(null);

  const desk = await openPage('/desk');
  const guard = createGuard(desk);
  await guard.signsIn();
  const waiting = desk.getByRole('region', { name: 'Đang chờ bạn', exact: true });
  await waiting.getByText(letter).waitFor();
  await desk.keyboard.press('a');
  const dialog = desk.getByRole('dialog', { name: /Cho vào: Cán bộ Tư/ });
  await dialog.waitFor();
  await desk.keyboard.press('1');
  await desk.keyboard.press('Enter');
  // Nobody comes in beyond the share without a name that answers for it.
  await dialog.getByText('Hãy ghi tên lãnh đạo yêu cầu').waitFor();
  await dialog.getByRole('textbox', { name: /Lãnh đạo yêu cầu có mặt/ }).fill(leader);
  await desk.keyboard.press('Enter');
  const inside = desk.getByRole('region', { name: 'Đang ở trong', exact: true });
  await inside.getByText('Cán bộ Tư').waitFor();

  await inside.getByText('Cán bộ Tư').click();
  await desk.getByRole('dialog').getByText(leader).first().waitFor();
  await desk.keyboard.press('Escape');
  const rows: Record<string, string>[] = parse(readFileSync(await guard.exportsToday()), { bom: true, columns: true });
  expect(rows.map((row) => [row['Họ và tên'], row['Lãnh đạo yêu cầu có mặt']])).toEqual([
    ['Cán bộ Một', ''],
    ['Cán bộ Hai', ''],
    ['Cán bộ Ba', ''],
    ['Cán bộ Tư', leader],
  ]);
  expect(rows[3]?.['Lý do chờ bảo vệ']).toContain(letter);
}, 180_000);
