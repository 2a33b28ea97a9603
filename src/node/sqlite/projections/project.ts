import type { LineKind, WrittenLine } from '#src/domain/register/lines.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import { projectCars } from '#src/node/sqlite/projections/cars.ts';
import { projectCorrections } from '#src/node/sqlite/projections/corrections.ts';
import { projectHealth } from '#src/node/sqlite/projections/health.ts';
import { projectHostCalls } from '#src/node/sqlite/projections/host-calls.ts';
import { projectLog } from '#src/node/sqlite/projections/log.ts';
import { projectMeetings } from '#src/node/sqlite/projections/meetings.ts';
import { projectPaper } from '#src/node/sqlite/projections/paper.ts';
import { projectPlaces } from '#src/node/sqlite/projections/places.ts';
import { projectPolicies } from '#src/node/sqlite/projections/policies.ts';
import { projectShifts } from '#src/node/sqlite/projections/shifts.ts';
import { projectTrail } from '#src/node/sqlite/projections/trail.ts';
import { projectVehicles } from '#src/node/sqlite/projections/vehicles.ts';
import { projectVisits } from '#src/node/sqlite/projections/visits.ts';
import { projectWatch } from '#src/node/sqlite/projections/watch.ts';

export type Handlers = { [K in LineKind]: (line: WrittenLine<K>) => unknown };

/** Tables that are nothing but the journal seen from another side, children first: `rebuild` empties and refills them. */
export const projectionTables = [
  'host_call',
  'correction',
  'log_row',
  'log_word',
  'command',
  'watch',
  'paper_row',
  'paper_close',
  'paper_print',
  'sweep_answer',
  'checklist',
  'shift_note',
  'shift',
  'export',
  'viewing',
  'decision',
  'reading',
  'declaration',
  'vehicle_stay',
  'car_trip',
  'office_car',
  'vehicle_movement',
  'movement',
  'visit',
  'person',
  'rota',
  'meeting',
  'invite',
  'staff',
  'account',
  'policy_version',
  'policy',
  'setting',
] as const;

/** One line into all tables it shows in. Written and rebuilt lines take the same way, so they cannot differ. */
export function createProjector(db: Writer): (line: WrittenLine) => void {
  const sets: Partial<Handlers>[] = [
    projectPlaces(db),
    projectPolicies(db),
    projectVisits(db),
    projectVehicles(db),
    projectCars(db),
    projectHealth(db),
    projectTrail(db),
    projectShifts(db),
    projectPaper(db),
    projectWatch(db),
    projectMeetings(db),
    projectCorrections(db),
    projectLog(db),
    projectHostCalls(db),
  ];
  const noteCommand = db.prepare('INSERT OR IGNORE INTO command (id, seq, visit) VALUES (?, ?, ?)');
  return (line) => {
    for (const handlers of sets) (handlers[line.kind] as ((line: WrittenLine) => unknown) | undefined)?.(line);
    const facts = line.facts as { command?: string; visit?: string };
    if (facts.command) noteCommand.run(facts.command, line.seq, facts.visit ?? null);
  };
}
