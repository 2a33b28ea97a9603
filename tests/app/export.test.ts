import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { neutraliseFormula } from '#src/domain/text/formula.ts';
import { makeCheckIn, openOffice, scanOf } from '#tests/support/office.ts';

const day = { fromAt: '2021-07-07T00:00:00+07:00', toAt: '2021-07-08T00:00:00+07:00' };
const request = { ...day, requester: 'Công an phường', document: '12/CV', purpose: 'Truy vết' };

/** The file as another reader than the one that wrote it sees it. */
const readBack = (path: string): Record<string, string>[] => parse(readFileSync(path), { bom: true, columns: true });

async function openWithMovements() {
  const office = await openOffice();
  const answer = await office.kiosk.kiosk.checkIn(
    makeCheckIn({
      person: { ...makeCheckIn().person, name: '=HYPERLINK("http://x","Mẫu")' },
      errand: {
        ...makeCheckIn().errand,
        purpose: 'dòng 1;\n"dòng 2", +84',
        vehicle: { class: 'car', plate: '30A-123.45' },
      },
    }),
  );
  if (!('pass' in answer) || !answer.pass) throw new Error('not admitted');
  office.clock.forward(3_600_000);
  await office.kiosk.kiosk.scan(scanOf(answer.pass.text));
  return office;
}

it('holds exactly the movements of the period, safe for a spreadsheet, readable by another reader', async () => {
  const { kiosk, guard, gatebook } = await openWithMovements();
  const made = await kiosk.desk.exportPeriod({ commandId: randomUUID(), ...request }, guard);
  if (made.outcome !== 'made') throw new Error('not made');
  const rows = readBack(join(gatebook.folder.exports, made.fileName));
  expect(
    rows.map((row) => [row['Vào/Ra'], row['Giờ'], row['Điện thoại'], row['Biển số'], row['Thân nhiệt lần 1']]),
  ).toEqual([
    ['Vào', '08:00:00', '0912 345 678', '30A-123.45', '36.6'],
    ['Ra', '09:00:00', '0912 345 678', '30A-123.45', '36.6'],
  ]);
  expect(rows[0]?.['Họ và tên']).toBe('\'=HYPERLINK("http://x","Mẫu")');
  expect(rows[0]?.['Nội dung làm việc']).toBe('dòng 1;\n"dòng 2", +84');
  expect(rows[0]?.['Số giấy tờ']).toBe('001 090 000 001');
  expect(rows[0]?.['Loại xe']).toBe('Ô tô');
  expect(made.rows).toBe(2);
});

it('is recorded with requester, document and purpose before the file is made; the same command makes it once', async () => {
  const { kiosk, guard, read } = await openWithMovements();
  const command = { commandId: randomUUID(), ...request };
  const first = await kiosk.desk.exportPeriod(command, guard);
  expect(await kiosk.desk.exportPeriod(command, guard)).toEqual(first);
  if (first.outcome !== 'made') throw new Error('not made');
  expect(read.findCommand(command.commandId)?.seq).toBe(first.seq);
});

it('leaves out what is before or after the period, and says when the period runs backwards', async () => {
  const { kiosk, guard } = await openWithMovements();
  const hour = { fromAt: '2021-07-07T08:30:00+07:00', toAt: '2021-07-07T10:00:00+07:00' };
  expect(await kiosk.desk.exportPeriod({ commandId: randomUUID(), ...request, ...hour }, guard)).toMatchObject({
    rows: 1,
  });
  const backwards = { fromAt: request.toAt, toAt: request.fromAt };
  expect(await kiosk.desk.exportPeriod({ commandId: randomUUID(), ...request, ...backwards }, guard)).toEqual({
    outcome: 'period-backwards',
  });
});

it('never leaves a cell that begins like a formula', () => {
  const dangerous = /^[\s\u200b-\u200d\u2060\ufeff]*[=+\-@|%＝＋－＠\0]|^[\t\r\n]/u;
  const cell = fc.string({ unit: fc.constantFrom(...'=+-@|%\t\r\n\0 \ufeff\u00a0\u200b＝＋－＠aĐ1') });
  fc.assert(fc.property(cell, (text) => !dangerous.test(neutraliseFormula(text))));
  expect(dangerous.test('\ufeff =1+1')).toBe(true);
  expect(neutraliseFormula('30A-123')).toBe('30A-123');
});
