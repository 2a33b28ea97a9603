/** `late`: how often something took too long once and not again. */
export type Times = { worstMs: number; late: number };

export class SlowError extends Error {}

const mostMs = 5;
const repeats = 16;

/**
 * Does the work and throws a SlowError when it takes the processor over 5 ms. Other work on the machine may stop any run; what
 * is slow by itself takes that long every time, and only then is it worth asking how much of it was the processor's.
 */
export function time<T>(work: () => T, times: Times): T {
  const startedMs = performance.now();
  const answer = work();
  const tookMs = performance.now() - startedMs;
  if (tookMs > times.worstMs) times.worstMs = tookMs;
  if (tookMs > mostMs) judge(work, times);
  return answer;
}

function judge(work: () => unknown, times: Times): void {
  const startedMs = performance.now();
  work();
  const isSlowAgain = performance.now() - startedMs > mostMs;
  const processorMs = isSlowAgain ? meanProcessorMs(work) : 0;
  if (processorMs > mostMs) throw new SlowError(`takes ${processorMs.toFixed(1)} ms of the processor`);
  times.late += 1;
}

/** The system counts a thread's time in ticks of some milliseconds: only the sum of several runs says anything. */
function meanProcessorMs(work: () => unknown): number {
  const before = process.threadCpuUsage();
  for (let run = 0; run < repeats; run += 1) work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000 / repeats;
}
