import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Rule } from '#src/domain/policy/rules.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import { rebuild } from '#src/node/sqlite/rebuild.ts';
import { comeBy, invite, makePlan, openWithRooms } from '#tests/app/meetings-kit.ts';
import { activate, makePack, plain } from '#tests/app/policies-kit.ts';
import { makeCheckIn, openOffice } from '#tests/support/office.ts';

const minuteMs = 60_000;
const again: Rule = {
  ...plain,
  kind: 'temperature',
  of: 'everyone',
  operator: 'more-than',
  tenths: 375,
  secondAfterMinutes: 5,
};

/** An office whose letter lets a second reading after five minutes decide. */
async function openWithLetter(rules: Rule[] = [again]) {
  const office = await openOffice({ claim: { isHealthAsked: false } });
  await activate(office, makePack({ id: 'nhiet-do', rules }));
  const come = async (readings: number[]) => {
    const input = makeCheckIn({ declaration: null, readings, thermometer: { name: 'Nhiệt kế kiosk', isTyped: false } });
    const answer = await office.kiosk.kiosk.checkIn(input);
    return { answer, visitId: input.visitId };
  };
  const measure = (visitId: string, tenths: number, commandId = randomUUID()) =>
    office.kiosk.desk.addReading(
      { commandId, visitId, tenths, thermometer: { name: 'Nhiệt kế bàn', isTyped: true } },
      office.guard,
    );
  return { ...office, come, measure };
}

describe('a second reading', () => {
  it('too early says when it is due; due, it opens the door, once', async () => {
    const { come, measure, clock, read } = await openWithLetter();
    const { answer, visitId } = await come([378]);
    const dueAt = '2021-07-07T08:05:00.000+07:00';
    expect(answer).toMatchObject({ outcome: 'held', reasons: [{ code: 'temperature-again', dueAt }] });
    clock.forward(5 * minuteMs - 1);
    expect(await measure(visitId, 368)).toEqual({ outcome: 'too-early', dueAt });
    expect(read.findVisit(visitId)).toMatchObject({ state: 'held', readings: [378] });
    clock.forward(1);
    const commandId = randomUUID();
    const recorded = { outcome: 'recorded', decision: 'admitted', number: 1, reasons: [] };
    expect(await measure(visitId, 368, commandId)).toEqual(recorded);
    expect(await measure(visitId, 368, commandId)).toEqual(recorded);
    expect(read.findVisit(visitId)).toMatchObject({ state: 'inside', readings: [378, 368] });
    expect(await measure(visitId, 366)).toEqual({ outcome: 'not-waiting' });
  });

  it('finds the room as full as it is by then, not as it was on arrival', async () => {
    const office = await openWithRooms(1);
    await activate(office, makePack({ id: 'nhiet-do', rules: [again] }));
    const codes = await invite(office, makePlan({ roomId: office.rooms[0].id }), 2);
    const held = await comeBy(office.kiosk, codes[0] ?? '', 0, [378]);
    expect(held).toMatchObject({ outcome: 'held', reasons: [{ code: 'temperature-again' }] });
    expect(await comeBy(office.kiosk, codes[1] ?? '', 0, [365])).toMatchObject({ outcome: 'admitted' });
    office.clock.forward(6 * minuteMs);
    const input = { commandId: randomUUID(), visitId: 'visitId' in held ? held.visitId : '', tenths: 366 };
    const measured = { ...input, thermometer: { name: null, isTyped: true } };
    expect(await office.kiosk.desk.addReading(measured, office.guard)).toMatchObject({
      decision: 'held',
      reasons: [{ code: 'room-cap', limit: 1, counted: 2 }],
    });
  });

  it('that is high as well leaves it to the guard, and nobody measures a third time', async () => {
    const { come, measure, clock, kiosk } = await openWithLetter();
    const { visitId } = await come([378]);
    clock.forward(6 * minuteMs);
    expect(await measure(visitId, 379)).toMatchObject({ decision: 'held', reasons: [{ code: 'temperature-high' }] });
    expect(kiosk.desk.waiting()).toMatchObject([{ reasons: [{ code: 'temperature-high' }], readings: [378, 379] }]);
    expect(await measure(visitId, 366)).toEqual({ outcome: 'not-asked' });
  });

  it('of somebody who came without one is the first: high, it sets the wait', async () => {
    const { come, measure, clock, read } = await openWithLetter();
    const { visitId } = await come([]);
    clock.forward(minuteMs);
    expect(await measure(visitId, 380)).toMatchObject({
      decision: 'held',
      reasons: [{ code: 'temperature-again', dueAt: '2021-07-07T08:06:00.000+07:00' }],
    });
    expect(await measure(visitId, 366)).toMatchObject({ outcome: 'too-early' });
    clock.forward(5 * minuteMs);
    expect(await measure(visitId, 366)).toMatchObject({ decision: 'admitted' });
    expect(read.findVisit(visitId)?.readings).toEqual([380, 366]);
  });

  it('changes nothing where the letter lets the first one decide, or does not ask', async () => {
    const { come, measure } = await openWithLetter([{ ...again, secondAfterMinutes: null }]);
    const { visitId } = await come([378]);
    expect(await measure(visitId, 366)).toEqual({ outcome: 'not-asked' });
    expect(await measure(randomUUID(), 366)).toEqual({ outcome: 'not-waiting' });
  });

  it('is due after the longest wait of the letters', async () => {
    const office = await openWithLetter();
    await activate(office, makePack({ id: 'lau-hon', rules: [{ ...again, tenths: 377, secondAfterMinutes: 10 }] }));
    const { answer } = await office.come([378]);
    expect(answer).toMatchObject({ reasons: [{ code: 'temperature-again', dueAt: '2021-07-07T08:10:00.000+07:00' }] });
  });

  it('counts again who is inside: the place may be taken by now', async () => {
    const full: Rule = { ...plain, kind: 'people-in-office', counted: 'everybody', operator: 'more-than', people: 1 };
    const { come, measure, clock, kiosk, guard } = await openWithLetter([again, full]);
    const { visitId } = await come([378]);
    clock.forward(5 * minuteMs);
    const other = makeCheckIn({
      declaration: null,
      readings: [365],
      person: { ...makeCheckIn().person, document: null },
    });
    expect(await kiosk.kiosk.checkIn(other)).toMatchObject({ outcome: 'admitted' });
    expect(await measure(visitId, 366)).toMatchObject({ decision: 'held', reasons: [{ code: 'office-full' }] });
    await kiosk.desk.decide({ commandId: randomUUID(), visitId, decision: 'admit', reason: 'Có chỗ' }, guard);
    expect(kiosk.desk.inside({ limit: 9 }).total).toBe(2);
  });

  it('is in the book with who, when and which device; both judgements can be run again, and a rebuild is equal', async () => {
    const { come, measure, clock, kiosk, guard, gatebook } = await openWithLetter();
    const { visitId } = await come([378]);
    expect(kiosk.policies.replay({ visitId })).toMatchObject({ outcome: 'same' });
    clock.forward(5 * minuteMs);
    await measure(visitId, 368);
    expect(kiosk.policies.replay({ visitId })).toMatchObject({ outcome: 'same' });
    expect((await kiosk.desk.visit(visitId, guard))?.measured).toEqual([
      { tenths: 378, at: '2021-07-07T08:00:00.000+07:00', by: 'kiosk', device: 'Nhiệt kế kiosk', isTyped: false },
      { tenths: 368, at: '2021-07-07T08:05:00.000+07:00', by: 'Lê Văn Gác', device: 'Nhiệt kế bàn', isTyped: true },
    ]);
    await gatebook.close();
    const db = connect(gatebook.folder.database);
    expect(rebuild(db).changedTables).toEqual([]);
    db.exec("UPDATE reading SET device = 'another'");
    expect(rebuild(db).changedTables).toEqual(['reading']);
    db.close();
  });
});

describe('a thermometer that drifts', () => {
  it('is told of on the day, against its own days before', async () => {
    const { kiosk, clock, come, gatebook } = await openWithLetter();
    const { visitId: visit } = await come([365]);
    const measureMany = (count: number, tenths: number, device: string | null = 'Nhiệt kế kiosk') =>
      gatebook.ports.register.write((page) => {
        for (let ordinal = 1; ordinal <= count; ordinal += 1) {
          const facts = { visit, ordinal, ...(device !== null && { device, isTyped: false }) };
          page.add({ kind: 'reading', actor: 'kiosk', facts, personal: { tenths } });
        }
      });
    await measureMany(45, 365);
    clock.forward(24 * 60 * minuteMs);
    await measureMany(15, 365);
    expect(kiosk.desk.drifts()).toEqual([]);
    await measureMany(40, 358, null);
    await measureMany(20, 371);
    expect(kiosk.desk.drifts()).toEqual([
      { device: 'Nhiệt kế kiosk', readings: 35, todayTenths: 371, usualTenths: 365, against: 'own-days' },
    ]);
    clock.forward(24 * 60 * minuteMs);
    expect(kiosk.desk.drifts()).toEqual([]);
  });
});
