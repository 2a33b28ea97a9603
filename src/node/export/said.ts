import type { Document, Office, Vehicle } from '#src/domain/register/lines.ts';
import type { VisitState } from '#src/domain/register/vocabulary.ts';
import { sayClock, sayDay } from '#src/node/export/instants.ts';
import { documentWords, fieldWords, stateWords, vehicleWords } from '#src/node/export/words.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';
import { createSaidQueries, type SaidChange } from '#src/node/sqlite/queries/said.ts';

/** What the guard said of a visit, and what of it was set right, as the file has it. */
export type Said = { words: string; changes: string };

/** The file has the values that hold now: whoever reads it is told what stood there before, by which line, and why. */
export function createSaid(db: Reader, office: Office): (visit: number) => Said {
  const { changes, words } = createSaidQueries(db);
  return (visit) => ({
    words: words(visit).join('; '),
    changes: changes(visit)
      .map((change) => sayChange(change, office))
      .join('; '),
  });
}

function sayChange({ seq, field, was, becomes, note }: SaidChange, office: Office): string {
  const why = note === null ? `dòng ${seq}` : `dòng ${seq}, ${note}`;
  if (field === 'void') return `${fieldWords.void} (${why})`;
  const say = (text: string | null) => sayValue(field, JSON.parse(text ?? 'null'), office);
  return `${fieldWords[field]}: ${say(was)} → ${say(becomes)} (${why})`;
}

type Value = string | number | Document | Vehicle | null;

/** Nothing was there, or it was erased. */
const nothing = '(trống)';

function sayValue(field: Exclude<SaidChange['field'], 'void'>, value: Value, { departments }: Office): string {
  if (value === null) return nothing;
  if (typeof value === 'object') {
    return 'plate' in value
      ? `${value.plate} (${vehicleWords[value.class]})`
      : `${value.number} (${documentWords[value.kind]})`;
  }
  if (typeof value === 'number') return field === 'companions' ? String(value) : `${sayClock(value)} ${sayDay(value)}`;
  if (field === 'department') return departments.find(({ id }) => id === value)?.name ?? nothing;
  return field === 'decision' ? stateWords[value as VisitState] : value;
}
