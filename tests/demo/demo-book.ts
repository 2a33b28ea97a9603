import { onTestFinished } from 'vitest';
import type { DemoSheet } from '#src/contract/setup.ts';
import type { WrittenLine } from '#src/domain/register/lines.ts';
import { connect, type Reader } from '#src/node/sqlite/driver.ts';
import { readLines } from '#src/node/sqlite/journal.ts';
import { startGatebook } from '#src/node/start.ts';
import { makeFolder } from '#tests/support/office.ts';
import { quickPins } from '#tests/support/quick-pins.ts';

/** A Friday at half past ten: people are inside, and the weekend before lies in the history. */
export const fridayMorning = '2026-11-20T10:30:00+07:00';

export type DemoBook = Awaited<ReturnType<typeof openDemo>>;

/** The demo office filled in a folder of its own, the register open beside it for reading. */
export async function openDemo({ people = 60, days = 14, seed = 1, nowIso = fridayMorning } = {}) {
  const dataDir = makeFolder();
  const clock = { nowMs: () => Date.parse(nowIso) };
  const gatebook = await startGatebook({ dataDir, clock, pinCost: quickPins });
  onTestFinished(() => gatebook.close());
  const size = await gatebook.fillDemo({ people, days, seed });
  const db = connect(gatebook.folder.database);
  onTestFinished(() => void db.close());
  const sheet = gatebook.ports.register.read.setting('demo-sheet') as DemoSheet;
  return { gatebook, db, size, sheet, nowMs: clock.nowMs(), lines: [...readLines(db as Reader)] };
}

/** What two fillings must agree in: everything but what the folder's own keys have signed. */
export const withoutCodes = (lines: readonly WrittenLine[]): WrittenLine[] =>
  lines.filter((line) => !(line.kind === 'setting' && line.facts.key === 'demo-sheet'));
