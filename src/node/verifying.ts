import type { Clock, Register } from '#src/app/ports.ts';
import type { Trigger } from '#src/domain/register/integrity-lines.ts';
import { startOfLocalDay } from '#src/domain/register/local-time.ts';
import type { Host, Keeper } from '#src/node/keeper.ts';
import { startVerification, type Verification } from '#src/node/verify/verification.ts';
import type { Checked, Extent } from '#src/node/verify/verify-book.ts';

/** Two in the morning, when nobody is at the door; a night in which the machine was off is made up for when it is on. */
const nightlyAtMs = 2 * 3_600_000;
const lookEveryMs = 60_000;
/** The door comes first. */
const startAfterMs = 1_000;

export type Verifier = Keeper & {
  /** Reads the whole book. False while a verification is going on: there are never two at once. */
  verifyNow(): boolean;
  /** In lines; null when none is going on. */
  running(): { done: number; total: number } | null;
  /** The last one could not read the book at all: there is no verdict of it. */
  hasFailed(): boolean;
  /** Calls back when what `running` and `hasFailed` say is another. Answers how to stop. */
  onChanged(listener: () => void): () => void;
};

export type VerifyTimes = { startAfterMs: number; lookEveryMs: number };

/**
 * The book is read again at start (what came after the last signed checkpoint), every night (all of it, and the file under
 * it) and when asked, in a worker; each verdict is a line. A book that did not fit is read as a whole also at start, so that
 * the newest verdict is always about the whole. Nothing is stopped by a bad one: the door goes on, the desk is told.
 */
export function keepVerified(host: Host, times: VerifyTimes = { startAfterMs, lookEveryMs }): Verifier {
  const { register, clock, say } = host;
  const { announce, onChanged } = createListeners();
  let current: Verification | null = null;
  let settled: Promise<void> = Promise.resolve();
  let failed = false;
  let hasStopped = false;
  let readAllAtMs = findLastWhole(register);

  const begin = (trigger: Trigger, extent: Extent): boolean => {
    if (hasStopped || current || !register.read.office()) return false;
    const verification = startVerification({ folder: host.folder, extent }, announce);
    current = verification;
    settled = verification.checked
      .then(async (checked) => {
        failed = false;
        if (!checked) return;
        if (checked.from === 0) readAllAtMs = clock.nowMs();
        await noteVerified(register, trigger, checked, say);
      })
      .catch((error: unknown) => {
        failed = true;
        say(`the book could not be verified: ${(error as Error).message}`);
      })
      .finally(() => {
        current = null;
        announce();
      });
    announce();
    return true;
  };
  /** From a timer nobody hears an error: a book that is closed while its disk fails would end the whole host. */
  const beginIfOpen = (trigger: Trigger, extentNow: () => Extent): void => {
    try {
      begin(trigger, extentNow());
    } catch (error) {
      say(`the book is not verified now: ${(error as Error).message}`);
    }
  };
  // Asked only then: somebody may have had the book read before, and found it not sound.
  const extentAtStart = (): Extent => (register.read.newest('verify')?.facts.ok === false ? 'whole' : 'since-signed');
  const lookAtTheClock = () => {
    if (isNightDue(clock, readAllAtMs)) beginIfOpen('nightly', () => 'whole-file');
  };
  const atStart = setTimeout(() => beginIfOpen('start', extentAtStart), times.startAfterMs).unref();
  const timer = setInterval(lookAtTheClock, times.lookEveryMs).unref();
  return {
    verifyNow: () => begin('asked', 'whole'),
    running: () => current?.progress() ?? null,
    hasFailed: () => failed,
    onChanged,
    async stop() {
      hasStopped = true;
      clearTimeout(atStart);
      clearInterval(timer);
      await current?.abandon();
      await settled;
    },
  };
}

function createListeners() {
  const listeners = new Set<() => void>();
  return {
    announce: () => listeners.forEach((listener) => void listener()),
    onChanged(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** When the whole book was last read, as far as its newest verdict tells; null when it does not. */
function findLastWhole({ read }: Register): number | null {
  const newest = read.newest('verify');
  return newest?.facts.from === 0 ? newest.at : null;
}

function isNightDue(clock: Clock, readAllAtMs: number | null): boolean {
  const nowMs = clock.nowMs();
  const tonightMs = startOfLocalDay(nowMs) + nightlyAtMs;
  const lastNightMs = nowMs >= tonightMs ? tonightMs : tonightMs - 86_400_000;
  // A clock that was set back makes a verdict of the future: then it is read once more.
  return readAllAtMs === null || readAllAtMs < lastNightMs || readAllAtMs > nowMs;
}

/** Writes the verdict into the book, and says it when it is a bad one. */
async function noteVerified(
  register: Register,
  trigger: Trigger,
  { from, verified }: Checked,
  say: Host['say'],
): Promise<void> {
  if (!verified.ok) say(`the book does not fit at line ${verified.seq}: ${verified.problem}`);
  await register.write((page) => {
    const before = page.newest('verify');
    const soundAt = before?.facts.ok ? before.at : (before?.facts.soundAt ?? null);
    const verdict = verified.ok
      ? { ok: true, lines: verified.lines, seq: null, problem: null, field: null, soundAt: null }
      : {
          ok: false,
          lines: verified.seq,
          seq: verified.seq,
          problem: verified.finding,
          field: verified.field,
          soundAt,
        };
    page.add({ kind: 'verify', actor: 'host', facts: { trigger, from, ...verdict } });
  });
}
