import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import type { Admission } from '#src/contract/visit.ts';
import { createGuard } from '#tests/e2e/guard.ts';
import { inviteGuest, signInOfficer } from '#tests/e2e/officer.ts';
import { openDoor } from '#tests/e2e/open-door.ts';
import { readMovements } from '#tests/e2e/second-reader.ts';
import { citizenCard, createVisitor } from '#tests/e2e/visitor.ts';
import { runGatebook } from '#tests/support/run-gatebook.ts';

/** The pass that the kiosk shows on its screen, as the host answered it. */
const nextPass = async (page: Page): Promise<string> => {
  const response = await page.waitForResponse((one) => one.url().endsWith('/rpc/kiosk/checkIn'));
  const { json } = (await response.json()) as { json: Admission };
  return json.pass?.text ?? '';
};

it('walks a visitor with a fever, an invited guest and the guard through a day, on a real camera', async () => {
  const { dataDir, serving, projector, kiosk, openPage } = await openDoor('journey');
  const visitor = createVisitor(kiosk, projector);
  const invite = await inviteGuest(await signInOfficer(kiosk), 'Đặng Thị Khách');

  // Somebody else's paper beside it: which of the two is meant, nobody can tell.
  projector.show([citizenCard, invite]);
  await visitor.isTold('Trong khung có nhiều mã. Xin đưa từng mã một.');
  await visitor.comesWithFever();

  const desk = await openPage('/desk');
  const guard = createGuard(desk);
  await guard.signsIn();
  await guard.admits('Nguyễn Văn Mẫu');
  const admittedAt = Date.now();

  await visitor.isBackAtWelcome();
  await visitor.comesInvited(invite);
  const [passText] = await Promise.all([nextPass(kiosk), visitor.measures('36,6')]);
  await visitor.isTold('Mời anh/chị vào');

  await visitor.isBackAtWelcome();
  // Within ten seconds of an entry the host takes a scan for a nervous finger; nobody leaves that fast.
  await kiosk.waitForTimeout(Math.max(0, admittedAt + 11_000 - Date.now()));
  for (const [code, name] of [
    [citizenCard, 'Nguyễn Văn Mẫu'],
    [passText, 'Đặng Thị Khách'],
  ] as const) {
    projector.show(code);
    await visitor.isTold(`Tạm biệt ${name}`);
    projector.show(null);
    await visitor.isBackAtWelcome();
  }
  await guard.seesNobodyInside();

  const file = await guard.exportsToday();
  const rows: Record<string, string>[] = parse(readFileSync(file), { bom: true, columns: true });
  const told = rows.map((row) => [
    row['Vào/Ra'],
    row['Họ và tên'],
    row['Biển số'],
    row['Thân nhiệt lần 1'],
    row['Thân nhiệt lần 2'],
  ]);
  expect(told).toEqual([
    ['Vào', 'Nguyễn Văn Mẫu', '30A-123.45', '38.1', '37.9'],
    ['Vào', 'Đặng Thị Khách', '', '36.6', ''],
    ['Ra', 'Nguyễn Văn Mẫu', '30A-123.45', '38.1', '37.9'],
    ['Ra', 'Đặng Thị Khách', '', '36.6', ''],
  ]);
  const stored = readMovements(dataDir);
  expect(stored.map(({ seq }) => seq)).toEqual(rows.map((row) => Number(row['Dòng sổ'])));
  expect(stored.map(({ name, direction }) => [direction, name])).toEqual(
    told.map(([direction, name]) => [direction === 'Vào' ? 'in' : 'out', name]),
  );

  await serving.stop();
  expect(runGatebook('doctor', '--data', dataDir).stdout).toContain('journal verified');
  expect(runGatebook('rebuild', '--data', dataDir).stdout).toContain('nothing had differed');
}, 180_000);
