import type { Clock, Register } from '#src/app/ports.ts';
import type { Checkpoints } from '#src/node/checkpointing.ts';
import type { DataFolder } from '#src/node/data-folder.ts';

/** What a duty in the background of the host may use. `say`: one line for whoever reads the host's own output. */
export type Host = {
  folder: DataFolder;
  clock: Clock;
  register: Register;
  /** How many lines the book has. */
  lines(): number;
  checkpoints: Pick<Checkpoints, 'checkpointer' | 'problem'>;
  signNow(): void;
  /** What was acknowledged is written down a second time; lines that are in two copies need that no longer. */
  receipts?: { startSegment(): void; dropBefore(seq: number): Promise<number> };
  say(line: string): void;
};

/** A duty that goes on until it is stopped; a stop waits for what it has begun. */
export type Keeper = { stop(): void | Promise<void> };
