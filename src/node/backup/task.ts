import { type Drilled, drill } from '#src/node/backup/drill.ts';
import type { Trust } from '#src/node/backup/inspect-copy.ts';
import { findNewestSound, makeRound, type Round, type RoundOrder } from '#src/node/backup/round.ts';

/** Work that reads a whole book and so has no place on the main thread. */
export type Task =
  | { kind: 'round'; order: RoundOrder }
  | { kind: 'newest'; backups: string; trust: Trust }
  | { kind: 'drill'; copy: string; root: string };

/** `isAbandoned`: shared memory that is 1 when nobody waits for the answer any more. */
export type Order = { task: Task; isAbandoned: Int32Array };

type Answers = { round: Round; newest: ReturnType<typeof findNewestSound>; drill: Drilled };
export type AnswerTo<T extends Task> = Answers[T['kind']];

/** What the worker says: `read` lines now and then, at the end `answer`; null when it was abandoned. */
export type Message = { read: number } | { answer: Answers[Task['kind']] | null };

/** `onStep` may throw: a drill and a reading then end where they are. A round calls it too, but is not to be cut off. */
export function runTask(task: Task, onStep: (lines: number) => void): Answers[Task['kind']] {
  if (task.kind === 'round') return makeRound(task.order, onStep);
  if (task.kind === 'newest') return findNewestSound(task.backups, task.trust, onStep);
  return drill(task.copy, task.root, onStep);
}
