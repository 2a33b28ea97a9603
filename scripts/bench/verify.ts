import { closeSync, copyFileSync, cpSync, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import { type Figure, toFigure } from '#scripts/bench/figure.ts';
import { withFolder } from '#scripts/bench/folders.ts';
import { type HistorySize, openHistory } from '#scripts/bench/history.ts';
import { createWalkIns } from '#scripts/bench/walk-in.ts';
import { watchLoop } from '#scripts/bench/watch-loop.ts';
import { pathsIn } from '#src/node/data-folder.ts';
import { openReader } from '#src/node/sqlite/open.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';
import { type Gatebook, startGatebook } from '#src/node/start.ts';

/** `isCopiedFirst`: the first copy, half a minute after the start, is waited for; of a small book it keeps nobody. */
export type VerifySize = { history: HistorySize; quietVisitors: number; isCopiedFirst: boolean };

/** One visitor in a fifth of a second: five times a busy entrance. */
const betweenMs = 200;

/**
 * Seconds for 1,000,000 lines of a long history, read on this thread alone; then the same in the host's worker while
 * visitors go on being written, with the longest time for which the main thread was kept from its events, beside the
 * longest while the same visitors are written and nothing is verified.
 */
export async function* verify(
  { history, quietVisitors, isCopiedFirst }: VerifySize,
  say: (line: string) => void,
): AsyncGenerator<Figure> {
  const dir = await openHistory(history, say);
  yield* await withFolder(async (folder) => {
    const copy = join(folder, 'book');
    copyBook(dir, copy);
    const common = { baseline: null, seed: history.seed };
    const alone = readAlone(copy, say);
    const { quiet, busy, lines, seconds, visitors } = await measure(copy, history.seed, {
      quietVisitors,
      isCopiedFirst,
    });
    say(`${lines} lines in ${seconds.toFixed(1)} s beside ${visitors} visitors`);
    const perMillion = (taken: number, of: number) => (taken * 1_000_000) / of;
    const delay = (histogram: LoopWatch) => histogram.max / 1_000_000;
    return [
      toFigure({
        ...common,
        figure: 'verify',
        value: perMillion(alone.seconds, alone.lines),
        unit: 's/1,000,000 lines',
        goal: 'value<=20',
        n: alone.lines,
      }),
      toFigure({
        ...common,
        figure: 'verify-beside',
        value: perMillion(seconds, lines),
        unit: 's/1,000,000 lines',
        goal: 'value<=20',
        n: lines,
      }),
      toFigure({
        ...common,
        figure: 'verify-blocked',
        value: delay(busy),
        unit: 'ms',
        baseline: delay(quiet),
        goal: 'value<=50',
        n: visitors,
      }),
    ];
  });
}

/** The book is written to: the history that is kept for the next run is not. */
function copyBook(from: string, to: string): void {
  cpSync(from, to, { recursive: true, filter: (path) => !/gatebook\.db/.test(path) });
  const { database } = pathsIn(to);
  copyFileSync(pathsIn(from).database, database);
  // Otherwise the system is still writing it down while the commits of the visitors are measured.
  const file = openSync(database, 'r+');
  fsyncSync(file);
  closeSync(file);
}

function readAlone(dir: string, say: (line: string) => void): { seconds: number; lines: number } {
  const db = openReader(pathsIn(dir).database);
  const [startedMs, cpu] = [performance.now(), process.cpuUsage()];
  const verified = verifyJournal(db);
  const seconds = (performance.now() - startedMs) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  db.close();
  if (!verified.ok) throw new Error(`the history is not sound at line ${verified.seq}: ${verified.problem}`);
  // On a machine that has other work too, the second of the two says more.
  say(
    `${verified.lines} lines in ${seconds.toFixed(1)} s alone, ${((user + system) / 1e6).toFixed(1)} s of a processor`,
  );
  return { seconds, lines: verified.lines };
}

async function measure(dataDir: string, seed: number, { quietVisitors, isCopiedFirst }: Omit<VerifySize, 'history'>) {
  const gatebook = await startGatebook({ dataDir });
  try {
    const letIn = await createDoor(gatebook, seed);
    // Read as a whole once, the book is not read again for the night that it missed.
    while (!gatebook.ports.integrity.verify()) await letIn();
    // The reading is over, what is written first is compiled, and the first copy of the book is made.
    for (let visitor = 0; visitor < quietVisitors || isCaringForItself(gatebook, isCopiedFirst); visitor += 1)
      await letIn();
    const quiet = watchLoop();
    for (let visitor = 0; visitor < quietVisitors; visitor += 1) await letIn();
    quiet.disable();
    const { integrity } = gatebook.ports;
    // One of the host's own may have begun meanwhile.
    while (!integrity.verify()) await letIn();
    const busy = watchLoop();
    const startedMs = performance.now();
    let visitors = 0;
    for (; integrity.running(); visitors += 1) await letIn();
    const seconds = (performance.now() - startedMs) / 1000;
    busy.disable();
    const verdict = gatebook.ports.register.read.newest('verify')?.facts;
    if (!verdict?.ok || verdict.trigger !== 'asked') throw new Error('the host found the history not sound');
    return { quiet, busy, lines: verdict.lines, seconds, visitors };
  } finally {
    await gatebook.close();
  }
}

/**
 * A host that finds a large book makes up for the night and makes a first copy, which keeps the disk busy; how that goes is
 * for another bench to say.
 */
const isCaringForItself = ({ ports: { integrity } }: Gatebook, isCopiedFirst: boolean): boolean => {
  const { newestAtMs, hasFailed, isRunning } = integrity.backup();
  return isRunning || (isCopiedFirst && newestAtMs === null && !hasFailed) || integrity.running() !== null;
};

type LoopWatch = ReturnType<typeof watchLoop>;

async function createDoor({ router }: Gatebook, seed: number): Promise<() => Promise<unknown>> {
  const client = createRouterClient(router, { context: { session: null } });
  const status = await client.kiosk.status();
  if (status.state !== 'open') throw new Error('the history has no office');
  const next = createWalkIns(seed, status.doors[0]?.id as string, status.departments[0]?.id as string);
  return async () => {
    await client.kiosk.checkIn(next());
    await wait(betweenMs);
  };
}
