/** The device neither took it nor said no. */
export class StalledError extends Error {
  readonly code = 'STALLED';
}

/** Rejects with a StalledError when the work takes longer; the work itself goes on, unheard. */
export function orStall<T>(work: Promise<T>, mostMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    // One more turn: after a long turn of our own the answer may be there and only not read yet.
    const timer = setTimeout(() => setImmediate(() => reject(new StalledError('no answer from the device'))), mostMs);
    timer.unref();
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
