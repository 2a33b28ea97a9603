import { statSync } from 'node:fs';
import type { StorageView } from '#src/app/integrity-port.ts';
import type { Register } from '#src/app/ports.ts';
import type { Book, BookConfig } from '#src/node/book.ts';
import { type DataFolder, isSecondThere } from '#src/node/data-folder.ts';
import { keepReceipts, type ReceiptPlace, type ReceiptState } from '#src/node/receipts/keep.ts';
import { createReserve, type Reserve } from '#src/node/reserve.ts';
import { createStorageLines } from '#src/node/storage-lines.ts';

export type StorageOptions = {
  folder: DataFolder;
  nowMs(): number;
  say(line: string): void;
  /** 64 MB; 0 for none. */
  reserveBytes?: number | undefined;
  paceMs?: { first: number; each: number };
};

/** The reserve is made when the door is open already. */
const usualPaceMs = { first: 5000, each: 60_000 };

/** The disk under the book: room for its last shift, a second writing-down of every line, and what both have to say. */
export function createStorage({ folder, nowMs, say, reserveBytes, paceMs = usualPaceMs }: StorageOptions) {
  const reserve = createReserve(folder.reserve, reserveBytes);
  const lines = createStorageLines(say);
  const listeners = new Set<() => void>();
  let book: Book | null = null;
  let timer: NodeJS.Timeout | undefined;

  const announce = () => {
    for (const listener of listeners) listener();
  };
  const makeRoom = () => {
    const isMade = reserve.giveUp();
    announce();
    return isMade;
  };
  const place = receiptPlace(folder, () => {
    const isMade = makeRoom();
    if (isMade) lines.note('disk-full');
    return isMade;
  });
  const onChanged = (state: ReceiptState) => {
    lines.note(state === 'lost' ? 'receipts-lost' : 'receipts-back');
    announce();
  };
  const receipts = keepReceipts({ place, onChanged, say });
  const look = async () => {
    const isNewlyMade = await restoreReserve(reserve);
    if (isNewlyMade) lines.note('space-back');
    announce();
  };
  let isStopped = false;
  const lookAfter = (ms: number) => {
    // One look may be under way while it is stopped: it must not be followed by another.
    if (isStopped) return;
    timer = setTimeout(() => void look().finally(() => lookAfter(paceMs.each)), ms).unref();
  };

  return {
    /** What the book is opened with. */
    care: { keep: receipts.keep, makeRoom: () => void makeRoom(), onMended: lines.note } satisfies Partial<BookConfig>,
    /** `register`: whatever the lines go through. */
    start(opened: Book, register: Register): void {
      book = opened;
      opened.onState((state) => {
        announce();
        if (state === 'open') lines.pay(register);
      });
      lines.pay(register);
      receipts.start({ db: opened.db, lines: () => opened.register.journal.frontier().size });
      lookAfter(paceMs.first);
    },
    receipts: { startSegment: receipts.startSegment, dropBefore: receipts.dropBefore },
    view: createView(nowMs, () => {
      const isBookOpen = book === null || book.state() === 'open';
      const state = isBookOpen ? diskStates[reserve.look().state] : ('failing' as const);
      return { state, receipts: { state: receipts.state(), isElsewhere: folder.second !== null } };
    }),
    onChanged(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async stop(): Promise<void> {
      isStopped = true;
      clearTimeout(timer);
      await Promise.all([reserve.stop(), receipts.stop()]);
    },
  };
}

export type Storage = ReturnType<typeof createStorage>;

const diskStates = { sound: 'well', low: 'low', 'reserve-given-up': 'full', full: 'full' } as const;

/** Remembers since when it has been as it is. */
function createView(nowMs: () => number, look: () => Omit<StorageView, 'sinceMs'>): () => StorageView {
  let shown: StorageView['state'] = 'well';
  let sinceMs: number | null = null;
  return () => {
    const now = look();
    if (now.state !== shown) sinceMs = now.state === 'well' ? null : nowMs();
    shown = now.state;
    return { ...now, sinceMs };
  };
}

/** Answers whether it is there again after it was given up. */
async function restoreReserve(reserve: Reserve): Promise<boolean> {
  const { state } = reserve.look();
  const isMade = await reserve.makeIfRoom();
  return isMade && (state === 'full' || state === 'reserve-given-up');
}

/** A second folder on the disk of the book gets room from the same reserve. */
function receiptPlace({ root, receipts, second }: DataFolder, makeRoom: () => boolean): ReceiptPlace {
  const isOneDisk = () => second === null || statSync(root).dev === statSync(second).dev;
  return {
    dir: receipts,
    problem: () => (second === null || isSecondThere(second) ? null : `the device of ${second} is not there`),
    makeRoom: () => isOneDisk() && makeRoom(),
  };
}
