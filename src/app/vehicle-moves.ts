import type { Page } from '#src/app/ports.ts';
import type { VehicleStayRow } from '#src/app/vehicle-ports.ts';
import type { VehicleExit } from '#src/domain/register/vocabulary.ts';

/** Who writes, and what the gate saw. `driverVisit`: the person inside who drove. */
export type AtGate = {
  actor: string;
  command?: string;
  driver?: string | null;
  driverVisit?: string;
  goods?: string | null;
  note?: string | null;
};

/** Writes that a vehicle inside went out. */
export function writeStayOut(page: Page, stay: VehicleStayRow, exit: VehicleExit, gate: AtGate): number {
  const { actor, command, driver = null, driverVisit, goods = null, note = null } = gate;
  const facts = { exit, ...(command !== undefined && { command }), ...(driverVisit !== undefined && { driverVisit }) };
  const personal = { vehicle: stay.vehicle, driver, goods, note };
  if (stay.visit)
    return page.add({
      kind: 'vehicle-out',
      actor,
      facts: { visit: stay.visit.id, stay: stay.seq, ...facts },
      personal,
    });
  const pass = stay.pass ?? '';
  return page.add({ kind: 'vehicle-pass', actor, facts: { pass, direction: 'out', ...facts }, personal });
}

/** Several people wrote down the car they came in: it went out once, and for all of them. */
export function takeAlong(page: Page, { vehicle }: VehicleStayRow, exit: VehicleExit, gate: AtGate): void {
  const { actor, driver, driverVisit } = gate;
  const by = { actor, ...(driver !== undefined && { driver }), ...(driverVisit !== undefined && { driverVisit }) };
  for (const other of vehicle ? page.openStays(vehicle) : []) writeStayOut(page, other, exit, by);
}
