import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { createKiosk } from '#src/app/kiosk.ts';
import { dayMs, toLocalIso } from '#src/domain/register/local-time.ts';
import { type GivenClock, machineClock } from '#src/node/machine-clock.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import { startGatebook } from '#src/node/start.ts';
import { makeFolder, officeClaim } from '#tests/support/office.ts';
import { quickPins } from '#tests/support/quick-pins.ts';

/** Both clocks of a machine: `forward` is time that goes by, `jump` somebody who sets the wall clock. */
export function makeJumpyClock(iso = '2027-03-01T08:00:00+07:00') {
  let trueMs = Date.parse(iso);
  let offMs = 0;
  const bootMs = trueMs;
  return {
    nowMs: () => trueMs + offMs,
    monoMs: () => trueMs - bootMs,
    forward: (ms: number) => {
      trueMs += ms;
    },
    /** How far the wall clock is off from now on. */
    jump: (ms: number) => {
      offMs = ms;
    },
  };
}

/** The whole product on a machine whose clock jumps; health is left out, so that only the clock holds anybody up. */
export async function openJumpyOffice(clock: GivenClock = machineClock, dataDir = makeFolder()) {
  const gatebook = await startGatebook({ dataDir, clock, pinCost: quickPins });
  onTestFinished(() => gatebook.close());
  const kiosk = createKiosk(gatebook.ports);
  await kiosk.setup.claim({ ...officeClaim, isHealthAsked: false });
  const { register } = gatebook.ports;
  const [guard = '', officer = ''] = ['guard', 'officer'].map(
    (role) => kiosk.session.accounts().find((one) => one.role === role)?.id,
  );
  const confirm = async () => {
    const { now, suspicion } = await kiosk.integrity.clock();
    return kiosk.integrity.confirmClock({ seq: suspicion?.seq ?? -1, shownAt: now }, guard);
  };
  return {
    gatebook,
    kiosk,
    register,
    dataDir,
    guard,
    officer,
    confirm,
    clockLines: () => readClockLines(gatebook.folder.database),
  };
}

type Office = Awaited<ReturnType<typeof openJumpyOffice>>;

/** What the book says of the clock, and who said it, in order. */
function readClockLines(path: string): string[] {
  const db = connect(path, { isReadOnly: true });
  const lines = db
    .prepare<[], { actor: string; value: string }>(
      `SELECT json_extract(head, '$.actor') AS actor, value FROM leaf JOIN opening USING (seq)
       WHERE json_extract(head, '$.kind') = 'clock' AND field = 'facts' ORDER BY seq`,
    )
    .all();
  db.close();
  return lines.map(({ actor, value }) => {
    const { state, why } = JSON.parse(value) as { state: string; why?: string };
    return [actor, state, why].filter(Boolean).join(' ');
  });
}

/** An invite, a badge and the office's own code, good from now for thirty days and more. */
export async function issueAll({ kiosk, officer, register }: Office, nowMs: number) {
  const validUntil = toLocalIso(nowMs + 30 * dayMs);
  const common = { departmentId: null, validUntil };
  const guest = { name: 'Khách Mời', phone: null, host: null, purpose: 'Họp', vehicle: null };
  const validFrom = toLocalIso(nowMs);
  const invite = await kiosk.office.invite({ ...common, ...guest, commandId: randomUUID(), validFrom }, officer);
  const badge = await kiosk.office.addStaff({ ...common, commandId: randomUUID(), name: 'Cán Bộ' }, officer);
  const placeId = register.read.office()?.departments[0]?.id ?? '';
  const office = await kiosk.office.officeCode({ placeId });
  if (!('code' in office)) throw new Error(`the office's code came to ${office.outcome}`);
  return { invite: invite.code, badge: badge.code, office: office.code };
}
