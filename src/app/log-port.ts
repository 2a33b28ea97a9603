import type { ListedVisit } from '#src/app/ports.ts';
import type { LogFilter } from '#src/domain/register/log-filter.ts';
import type { HealthMark, TemperatureMark, UnseenWay } from '#src/domain/register/vocabulary.ts';

/**
 * A visit as a row of the whole book. `guard`: the account that decided, where it was not the kiosk. `leftUnseen`: how it is
 * known that somebody left whom nobody saw go.
 */
export type LogRow = ListedVisit & {
  guard: string | null;
  leftUnseen: UnseenWay | null;
  temperature: TemperatureMark;
  health: HealthMark;
  isMaskWorn: boolean;
  isSanitised: boolean;
  isCorrected: boolean;
};

/** Rows with from ≤ seq < to, newest first, without the first `skip` of them. Null: to the end of the book. */
export type LogPageOrder = {
  filter: LogFilter;
  from: number | null;
  to: number | null;
  skip: number;
  limit: number;
};

/**
 * How many rows there are, by blocks of `blockLines` lines of the book, the newest first: block n begins at line
 * n × blockLines. Blocks without a row are left out.
 */
export type LogMap = { blockLines: number; blocks: { block: number; rows: number }[] };

/**
 * Reads over the whole book, off the main thread, so that the door never waits for them. Rejects when the book could not be
 * read.
 */
export type LogReader = {
  page(order: LogPageOrder): Promise<LogRow[]>;
  map(filter: LogFilter): Promise<LogMap>;
  /** The first row of the book that is not newer than the day, as a place in the map; null when there is none. */
  place(order: { filter: LogFilter; day: string; blockLines: number }): Promise<{ block: number; skip: number } | null>;
  search(order: { filter: LogFilter; text: string; limit: number }): Promise<LogRow[]>;
};
