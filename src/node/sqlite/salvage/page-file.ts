import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';

/** `number` counts from 1 as SQLite does. `bytes` is valid until the next page is asked for. */
export type Page = { number: number; bytes: Buffer };

export type PageFile = {
  pageBytes: number;
  /** Every page of the file, then every page image of its write-ahead log, oldest first. */
  pages(): Generator<Page>;
  /** The newest image of one page, as a copy; null when there is none. */
  page(number: number): Buffer | null;
  /** How much of both files there is: nothing in them can be more. */
  totalBytes: number;
  close(): void;
};

const usualPageBytes = 4096;
const walHeaderBytes = 32;
const frameHeaderBytes = 24;
const pagesPerRead = 256;

type Place = { file: number; at: number };

/**
 * Opens a database and its `-wal` as bare pages, without SQLite, which gives a file up at the first page it cannot read. The
 * checksums of the log are not asked for: every row that is found here has to prove itself by its hash.
 */
export function openPageFile(path: string): PageFile {
  const main = openSync(path, 'r');
  const wal = existsSync(`${path}-wal`) ? openSync(`${path}-wal`, 'r') : null;
  const pageBytes = readPageBytes(main, wal);
  const newest = new Map<number, Place>();
  const frames = wal === null ? [] : listFrames(wal, pageBytes);
  for (const { number, at } of frames) newest.set(number, { file: wal as number, at });
  const mainPages = Math.ceil(sizeOf(main) / pageBytes);
  return {
    pageBytes,
    totalBytes: sizeOf(main) + (wal === null ? 0 : sizeOf(wal)),
    *pages() {
      yield* pagesOf(main, mainPages, pageBytes);
      for (const { number, at } of frames) yield { number, bytes: readAt(wal as number, at, pageBytes) };
    },
    page(number) {
      const place = newest.get(number) ?? (number >= 1 && number <= mainPages ? inMain(number) : null);
      return place && readAt(place.file, place.at, pageBytes);
    },
    close() {
      closeSync(main);
      if (wal !== null) closeSync(wal);
    },
  };

  function inMain(number: number): Place {
    return { file: main, at: (number - 1) * pageBytes };
  }
}

const sizeOf = (file: number): number => fstatSync(file).size;

/** What lies behind the end, and what the disk does not give, is zeros: a page of zeros holds no row. */
function readAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  try {
    readSync(file, bytes, 0, length, at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EIO') throw error;
  }
  return bytes;
}

function* pagesOf(file: number, count: number, pageBytes: number): Generator<Page> {
  for (let first = 0; first < count; first += pagesPerRead) {
    const run = readRun(file, first * pageBytes, Math.min(pagesPerRead, count - first), pageBytes);
    for (const [index, bytes] of run.entries()) yield { number: first + index + 1, bytes };
  }
}

/** Page by page where a run cannot be read as a whole: a bad sector takes one page and not a megabyte. */
function readRun(file: number, at: number, count: number, pageBytes: number): Buffer[] {
  const whole = Buffer.alloc(count * pageBytes);
  try {
    readSync(file, whole, 0, whole.length, at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EIO') throw error;
    return Array.from({ length: count }, (_, index) => readAt(file, at + index * pageBytes, pageBytes));
  }
  return Array.from({ length: count }, (_, index) => whole.subarray(index * pageBytes, (index + 1) * pageBytes));
}

/** From the first page, or from the log when that page is gone, or the size that every book of ours has. */
function readPageBytes(main: number, wal: number | null): number {
  const header = readAt(main, 0, 100);
  const named = header.readUInt16BE(16);
  if (header.toString('latin1', 0, 15) === 'SQLite format 3') return isPageSize(named) ? named : usualPageBytes;
  const logged = wal === null ? 0 : readAt(wal, 0, walHeaderBytes).readUInt32BE(8);
  return isPageSize(logged) ? logged : usualPageBytes;
}

const isPageSize = (bytes: number): boolean => bytes >= 512 && bytes <= 32_768 && (bytes & (bytes - 1)) === 0;

/** Frames of another salt are left over from before the log was begun anew; their pages stand in the file since. */
function listFrames(wal: number, pageBytes: number): { number: number; at: number }[] {
  const step = frameHeaderBytes + pageBytes;
  const count = Math.floor((sizeOf(wal) - walHeaderBytes) / step);
  const salt = readAt(wal, 16, 8);
  const frames = Array.from({ length: Math.max(0, count) }, (_, index) => {
    const at = walHeaderBytes + index * step;
    return { header: readAt(wal, at, frameHeaderBytes), at: at + frameHeaderBytes };
  });
  const own = frames.filter(({ header }) => header.subarray(8, 16).equals(salt));
  // With a broken header no frame would be ours: then all are looked at.
  return (own.length > 0 ? own : frames).map(({ header, at }) => ({ number: header.readUInt32BE(0), at }));
}
