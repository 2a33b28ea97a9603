import type { Page } from '#src/app/ports.ts';
import { dayMs, localOffsetMs, startOfLocalDay } from '#src/domain/register/local-time.ts';

/** Something that happens at the gate at an instant, and the lines it writes. */
export type Moment = { atMs: number; write(page: Page): void };

export type Agenda = {
  add(moment: Moment): void;
  /** The moments of the local day that are not later than `untilMs`, in order; whatever is later never happens. */
  take(dayStartMs: number, untilMs: number): Moment[];
};

/** What is still to come, day by day: a departure is known when the arrival is planned, but written in its turn. */
export function createAgenda(): Agenda {
  const days = new Map<number, Moment[]>();
  return {
    add(moment) {
      const day = startOfLocalDay(moment.atMs);
      const moments = days.get(day);
      if (moments) moments.push(moment);
      else days.set(day, [moment]);
    },
    take(dayStartMs, untilMs) {
      const moments = days.get(dayStartMs) ?? [];
      days.delete(dayStartMs);
      return moments.filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs);
    },
  };
}

export type DayKind = 'workday' | 'saturday' | 'sunday';

export function kindOfDay(dayStartMs: number): DayKind {
  const weekday = new Date(dayStartMs + localOffsetMs).getUTCDay();
  if (weekday === 0) return 'sunday';
  return weekday === 6 ? 'saturday' : 'workday';
}

export function nextWorkday(dayStartMs: number): number {
  let day = dayStartMs + dayMs;
  while (kindOfDay(day) !== 'workday') day += dayMs;
  return day;
}

/** 7.5 is half past seven of that day, to the millisecond. */
export const hourOf = (dayStartMs: number, hour: number): number => dayStartMs + Math.round(hour * 3_600_000);
