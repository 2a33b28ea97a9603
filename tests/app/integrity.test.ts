import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { parseVerifierKey } from '#src/domain/journal/verifier-key.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import { compareWithAnchor } from '#src/node/sqlite/checkpoints.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import { openReader } from '#src/node/sqlite/open.ts';
import { dropGuards } from '#tests/faults/attacks/outside.ts';
import { makeCheckIn, openOffice } from '#tests/support/office.ts';

const untilVerified = async ({ kiosk }: Awaited<ReturnType<typeof openOffice>>) => {
  expect(kiosk.integrity.verify()).toEqual({ outcome: 'started' });
  await expect.poll(() => kiosk.integrity.status().running, { timeout: 20_000 }).toBeNull();
  return kiosk.integrity.status().verified;
};

async function handOver({ kiosk, guard }: Awaited<ReturnType<typeof openOffice>>, commandId = randomUUID()) {
  const answer = await kiosk.integrity.handOver(commandId, guard);
  if (answer.outcome !== 'signed') throw new Error('not signed');
  return answer;
}

it('says of a new office what is so, and null of what is not known yet', async () => {
  const office = await openOffice();
  expect(office.kiosk.integrity.status()).toMatchObject({
    verified: null,
    running: null,
    hasFailed: false,
    clock: { state: 'trusted', since: null },
    damage: null,
    signingProblem: null,
    handedOver: null,
  });
});

it('reads the book again when asked, and tells the verdict', async () => {
  const office = await openOffice();
  await office.kiosk.kiosk.checkIn(makeCheckIn());
  const lines = office.kiosk.integrity.status().lines;
  expect(await untilVerified(office)).toMatchObject({ ok: true, lines, trigger: 'asked', line: lines, seq: null });
});

it('tells the line that was changed since it was last sound, and the door goes on', async () => {
  const office = await openOffice();
  const sound = await untilVerified(office);
  const db = connect(office.gatebook.folder.database);
  dropGuards(db);
  db.exec("UPDATE opening SET value = '{}' WHERE seq = 2 AND field = 'facts'");
  db.close();
  expect(await untilVerified(office)).toMatchObject({
    ok: false,
    seq: 2,
    problem: 'value-changed',
    field: 'facts',
    soundAt: sound?.at,
  });
  expect(await office.kiosk.kiosk.checkIn(makeCheckIn())).toMatchObject({ outcome: 'admitted' });
});

it('hands over a signed head of everything, the hand-over included; the same command once', async () => {
  const office = await openOffice();
  const command = randomUUID();
  const first = await handOver(office, command);
  expect(first.lines).toBe(office.kiosk.integrity.status().lines);
  expect(await handOver(office, command)).toEqual(first);
  expect(office.kiosk.integrity.status().handedOver).toMatchObject({ lines: first.lines - 1 });
  const key = parseVerifierKey(first.key, commitHash);
  if (!key.ok) throw new Error('not a key');
  // As somebody with nothing but the photo and the noted key would check it.
  const db = openReader(office.gatebook.folder.database);
  expect(compareWithAnchor(db, first.note, [{ origin: key.key.name, keys: [key.key] }])).toEqual({
    ok: true,
    added: 0,
  });
  db.close();
});

it('finds an old photo consistent, with the lines since; also as text that went through a message', async () => {
  const office = await openOffice();
  const { note, lines, at } = await handOver(office);
  await office.kiosk.kiosk.checkIn(makeCheckIn());
  const added = office.kiosk.integrity.status().lines - lines;
  expect(added).toBeGreaterThan(0);
  const consistent = { outcome: 'consistent', lines, at, added };
  expect(office.kiosk.integrity.compare(note)).toEqual(consistent);
  expect(office.kiosk.integrity.compare(`  ${note.replaceAll('\n', '\r\n')}\r\n `)).toEqual(consistent);
});

it('says in plain words what is wrong with another text, another machine, another signature, another book', async () => {
  const office = await openOffice();
  const other = await openOffice();
  const { note } = await handOver(office);
  const reasonOf = (text: string) => {
    const answer = office.kiosk.integrity.compare(text);
    return answer.outcome === 'broken' ? answer.reason : answer.outcome;
  };
  expect(reasonOf('https://example.com')).toBe('not-a-checkpoint');
  expect(reasonOf(note.slice(0, -30))).toBe('not-a-checkpoint');
  expect(reasonOf((await handOver(other)).note)).toBe('other-book');
  expect(reasonOf(note.replace(/\n\d+\n/, '\n1\n'))).toBe('forged');
  expect(reasonOf(note)).toBe('consistent');
});

it('finds a line that was rewritten together with its tree, which nothing in the book could show', async () => {
  const office = await openOffice();
  const { note, lines } = await handOver(office);
  const db = connect(office.gatebook.folder.database);
  dropGuards(db);
  // Any other tree of that size will do: the photo knows one root only.
  db.exec('UPDATE tree_node SET hash = zeroblob(32)');
  db.close();
  expect(office.kiosk.integrity.compare(note)).toMatchObject({
    outcome: 'broken',
    reason: 'rewritten',
    lines,
    renewed: null,
  });
});

it('finds a book that has fewer lines than the photo', async () => {
  const office = await openOffice();
  const { note, lines } = await handOver(office);
  const db = connect(office.gatebook.folder.database);
  dropGuards(db);
  db.exec(`DELETE FROM opening WHERE seq >= 3; DELETE FROM leaf WHERE seq >= 3;
           DELETE FROM tree_node WHERE (idx + 1) * (1 << level) > 3`);
  db.close();
  expect(office.kiosk.integrity.compare(note)).toMatchObject({ outcome: 'broken', reason: 'shrunk', lines });
});
