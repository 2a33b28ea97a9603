/** Thrown in the middle of a reading that nobody waits for any more. It says nothing about what was read. */
export class AbandonedError extends Error {}
