import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Notes from now on how long this thread is kept from its events; `max` in nanoseconds. */
export function watchLoop() {
  const histogram = monitorEventLoopDelay({ resolution: 1 });
  histogram.enable();
  return histogram;
}
