import { readGroups } from '#src/node/receipts/from-book.ts';
import { findLastReceipt } from '#src/node/receipts/last-receipt.ts';
import { orStall } from '#src/node/receipts/stall.ts';
import { createReceipts, type Receipts } from '#src/node/receipts/write.ts';
import { isDiskFull } from '#src/node/sqlite/disk-errors.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';
import type { WrittenGroup } from '#src/node/sqlite/register.ts';

/** `lost`: the lines stand in the book alone; it is tried again after half a second, then ever later, at most a minute. */
export type ReceiptState = 'kept' | 'lost';

export type ReceiptPlace = {
  dir: string;
  /** Why nothing may be written there now (the device is not there), or null. */
  problem(): string | null;
  /** Where the book's own disk is full as well: whether room was made. */
  makeRoom(): boolean;
};

/** What the keeper asks of the book; `lines` is how many it has. */
export type ReceiptSource = { db: Reader; lines(): number };

export type ReceiptOptions = {
  place: ReceiptPlace;
  onChanged(state: ReceiptState): void;
  say(line: string): void;
  retryMs?: number;
  stallMs?: number;
};

/** A disk that refused once mostly takes it the next time, and until then there is one copy. */
const firstRetryMs = 500;

/** More than a crash can leave out; a longer gap is a book that had no receipts, and is covered by its copies. */
const longestGap = 5000;

/**
 * Writes receipts as long as their device takes them. The book is the truth: when the device fails the door goes on, and
 * what was missed is written from the book when it is back.
 */
export function keepReceipts({ place, onChanged, say, retryMs = 60_000, stallMs = 5000 }: ReceiptOptions) {
  const append = createAppend(place, stallMs);
  let receipts = createReceipts(place.dir);
  let source: ReceiptSource | null = null;
  let state: ReceiptState = 'kept';
  /** From here on lines may have no receipt, while the state is `lost`. */
  let lostFrom = 0;
  let timer: NodeJS.Timeout | undefined;
  /** Tries in vain since it was lost. */
  let tries = 0;
  let work: Promise<void> = Promise.resolve();

  const beginAnew = () => {
    abandon(receipts);
    receipts = createReceipts(place.dir);
  };
  const retryLater = () => {
    const waitMs = Math.min(retryMs, firstRetryMs * 2 ** tries);
    tries += 1;
    timer = setTimeout(() => {
      work = comeBack();
    }, waitMs).unref();
  };
  const lose = (from: number, error: unknown) => {
    lostFrom = state === 'lost' ? Math.min(lostFrom, from) : from;
    if (state === 'lost') return;
    state = 'lost';
    beginAnew();
    say(`receipts cannot be written to ${place.dir} (${codeOf(error)}); the book goes on alone`);
    onChanged(state);
    retryLater();
  };
  const comeBack = async () => {
    if (!source) return;
    try {
      assertThere(place);
      for await (const reached of catchUp(source, lostFrom, (group) => append(receipts, group))) lostFrom = reached;
      // In the turn in which nothing is missing: from here on every group is written as it comes.
      state = 'kept';
      tries = 0;
      onChanged(state);
    } catch {
      beginAnew();
      retryLater();
    }
  };

  return {
    state: () => state,
    /** See `Care`: never rejects. */
    keep(group: WrittenGroup): Promise<void> | null {
      if (state === 'lost') return null;
      return append(receipts, group).catch((error: unknown) => lose(group.lines[0]?.seq ?? group.frontier.size, error));
    },
    /** The book is open: what a crash left out is written now. */
    start(book: ReceiptSource): void {
      source = book;
      const lines = book.lines();
      work = closeGap(place, book, append).catch((error: unknown) => lose(lines, error));
    },
    startSegment: () => receipts.startSegment(),
    dropBefore: (seq: number) => receipts.dropBefore(seq),
    async stop(): Promise<void> {
      source = null;
      await work;
      clearTimeout(timer);
      await orStall(receipts.close(), stallMs).catch(() => {});
    },
  };
}

export type ReceiptKeeper = ReturnType<typeof keepReceipts>;

type Append = (to: Receipts, group: WrittenGroup) => Promise<void>;

/** Rejects with what the device said, or with a StalledError; where room could be made, the group gets a second try. */
function createAppend(place: ReceiptPlace, stallMs: number): Append {
  return async (to, group) => {
    try {
      await orStall(to.append(group), stallMs);
    } catch (error) {
      if (!isDiskFull(error) || !place.makeRoom()) throw error;
      await orStall(to.append(group), stallMs);
    }
  };
}

/** Writes what the book has from `from` on, until in one and the same turn nothing is missing. Yields how far it came. */
async function* catchUp(book: ReceiptSource, from: number, append: (group: WrittenGroup) => Promise<void>) {
  for (let at = from; at < book.lines(); ) {
    const end = book.lines();
    for (const group of readGroups(book.db, at, end)) {
      await append(group);
      yield group.frontier.size;
    }
    at = end;
    yield at;
  }
}

/**
 * A kill between commit and receipt leaves lines out that nobody else would ever write. In a file of its own: new groups
 * are written meanwhile, and files shall not overlap.
 */
async function closeGap(place: ReceiptPlace, book: ReceiptSource, append: Append): Promise<void> {
  assertThere(place);
  const to = book.lines();
  // Looks at once at what stands there, before a new group can stand behind the gap.
  const from = (await findLastReceipt(place.dir)) ?? 0;
  if (from >= to || to - from > longestGap) return;
  const filler = createReceipts(place.dir);
  try {
    for (const group of readGroups(book.db, from, to)) await append(filler, group);
  } finally {
    abandon(filler);
  }
}

function assertThere(place: ReceiptPlace): void {
  const problem = place.problem();
  if (problem !== null) throw new Error(problem);
}

/** What hangs is left to itself. */
const abandon = (receipts: Receipts): void => void receipts.close().catch(() => {});

const codeOf = (error: unknown): string =>
  (error as { code?: string }).code ?? (error instanceof Error ? error.message : 'unknown error');
