import type { LogRow } from '#src/app/log-port.ts';
import { readingsOfVisit, reasonsOfVisit } from '#src/node/sqlite/queries/visits.ts';

/** What the list shows of a visit `v` and of its narrow row `r`, no more: all of it is handed from thread to thread. */
const shown = {
  seq: 'v.seq',
  id: 'v.id',
  number: 'v.number',
  state: 'v.state',
  category: 'v.category',
  source: 'v.source',
  name: 'v.name',
  department: 'v.department',
  host: 'v.host',
  purpose: 'v.purpose',
  companions: 'v.companions',
  documentKind: 'v.document_kind',
  document: 'v.document',
  phone: 'v.phone',
  plate: 'v.plate',
  door: 'v.door',
  arrivedAt: 'v.arrived_at',
  admittedAt: 'v.admitted_at',
  leftAt: 'v.left_at',
  leftUnseen: 'v.left_unseen',
  reasons: `json(${reasonsOfVisit})`,
  readings: `json(${readingsOfVisit})`,
  isMaskWorn: 'v.is_mask_worn',
  isSanitised: 'v.is_sanitised',
  temperature: 'r.temperature',
  health: 'r.health',
  isCorrected: 'r.is_corrected',
  guard: '(SELECT word FROM log_word WHERE id = r.guard)',
};
export const logColumns = Object.values(shown).join(', ');

/**
 * A row on its way from a worker to the host: values without names, as JSON that SQLite wrote. Twenty-eight values that are
 * made in one thread and handed over to the other take a quarter longer; objects that name them, three times as long.
 */
export const logRowText = `json_array(${logColumns})`;

/** Where each value stands among the cells of a row. */
const at = Object.fromEntries(Object.keys(shown).map((name, index) => [name, index])) as Record<
  keyof typeof shown,
  number
>;

/** A row as `logRowText` has it. */
export function toLogRow(text: string): LogRow {
  const cells = JSON.parse(text) as unknown[];
  return toNamed(cells) as LogRow;
}

const toNamed = (cells: readonly unknown[]) => ({
  seq: cells[at.seq],
  id: cells[at.id],
  number: cells[at.number],
  state: cells[at.state],
  category: cells[at.category],
  source: cells[at.source],
  name: cells[at.name],
  department: cells[at.department],
  host: cells[at.host],
  purpose: cells[at.purpose],
  companions: cells[at.companions],
  document: cells[at.document] === null ? null : { kind: cells[at.documentKind], number: cells[at.document] },
  phone: cells[at.phone],
  vehicle: cells[at.plate] === null ? null : { plate: cells[at.plate] },
  door: cells[at.door],
  arrivedAt: cells[at.arrivedAt],
  admittedAt: cells[at.admittedAt],
  leftAt: cells[at.leftAt],
  leftUnseen: cells[at.leftUnseen],
  reasons: cells[at.reasons] ?? [],
  readings: cells[at.readings] ?? [],
  isMaskWorn: cells[at.isMaskWorn] === 1,
  isSanitised: cells[at.isSanitised] === 1,
  temperature: cells[at.temperature],
  health: cells[at.health],
  isCorrected: cells[at.isCorrected] === 1,
  guard: cells[at.guard],
});
