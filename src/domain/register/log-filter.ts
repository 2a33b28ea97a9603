import type { Category, HealthMark, TemperatureMark, VisitState } from '#src/domain/register/vocabulary.ts';

/** What is looked for in the whole book. Null: whatever it is. Days are local; departments, doors and guards are ids. */
export type LogFilter = {
  fromDay: string | null;
  toDay: string | null;
  category: Category | null;
  state: VisitState | null;
  temperature: TemperatureMark | null;
  health: HealthMark | null;
  department: string | null;
  guard: string | null;
  door: string | null;
};

export const noFilter: LogFilter = {
  fromDay: null,
  toDay: null,
  category: null,
  state: null,
  temperature: null,
  health: null,
  department: null,
  guard: null,
  door: null,
};

export const isFiltered = (filter: LogFilter): boolean => Object.values(filter).some((value) => value !== null);
