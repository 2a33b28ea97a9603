import type { LogRow } from '#src/app/log-port.ts';
import { type RawVisit, toVisit, visitColumns } from '#src/node/sqlite/queries/visits.ts';

/** A visit `v` and its narrow row `r`. */
export const logColumns = `${visitColumns}, v.is_mask_worn, v.is_sanitised, r.temperature, r.health, r.is_corrected,
  (SELECT word FROM log_word WHERE id = r.guard) AS guard`;

export const toLogRow = (raw: RawVisit): LogRow =>
  ({
    ...toVisit(raw),
    guard: raw['guard'],
    temperature: raw['temperature'],
    health: raw['health'],
    isMaskWorn: raw['is_mask_worn'] === 1,
    isSanitised: raw['is_sanitised'] === 1,
    isCorrected: raw['is_corrected'] === 1,
  }) as LogRow;
