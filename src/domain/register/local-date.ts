import { localOffsetMs } from '#src/domain/register/local-time.ts';

const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,]+(\d{1,2})[:hg](\d{2})?(?::\d{2})?)?$/i;
const timeFirst = /^(\d{1,2})[:hg](\d{2})?(?::\d{2})?[ ,]+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/i;
const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)?$/;

/** Midnight local of a day without a time; `hasTime` tells the two apart. Instants are UTC milliseconds. */
export type LocalDate = { atMs: number; hasTime: boolean };

/**
 * A day or a moment as Vietnamese lists write it: 31/12/2026, 31.12.2026 7:30, 7h30 31/12/2026, 2026-12-31. Day before
 * month always. Null for anything else, for the 31st of a short month too.
 */
export function readLocalDate(text: string): LocalDate | null {
  const cell = text.trim();
  const first = dayFirst.exec(cell);
  if (first) return build(first[3], first[2], first[1], first[4], first[5]);
  const last = timeFirst.exec(cell);
  if (last) return build(last[5], last[4], last[3], last[1], last[2]);
  const standard = iso.exec(cell);
  return standard ? build(standard[1], standard[2], standard[3], standard[4], standard[5]) : null;
}

type Part = string | undefined;

function build(year: Part, month: Part, day: Part, hour: Part, minute: Part): LocalDate | null {
  const [y, m, d, h, min] = [year, month, day, hour ?? '0', minute ?? '0'].map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  if (h > 23 || min > 59) return null;
  const midnight = new Date(Date.UTC(y, m - 1, d));
  if (midnight.getUTCMonth() !== m - 1 || midnight.getUTCDate() !== d) return null;
  return { atMs: midnight.getTime() + (h * 60 + min) * 60_000 - localOffsetMs, hasTime: hour !== undefined };
}
