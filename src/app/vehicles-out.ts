import { writeDeparture } from '#src/app/movements.ts';
import type { Page, Ports, VisitRow } from '#src/app/ports.ts';
import { type AtGate, takeAlong, writeStayOut } from '#src/app/vehicle-moves.ts';
import type { VehicleStayRow } from '#src/app/vehicle-ports.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import type { ExitDriver } from '#src/contract/vehicles.ts';
import type { VehicleExit } from '#src/domain/register/vocabulary.ts';

type LetOut = Inputs['vehicles']['letOut'];

/** A vehicle leaves: with whoever it came with, who leaves too; without them; or with somebody else. */
export function createLetOut({ register }: Pick<Ports, 'register'>) {
  return (input: LetOut, actor: string): Promise<Outputs['vehicles']['letOut']> =>
    register.write((page) => {
      if (page.findCommand(input.commandId)) return { outcome: 'done' };
      const stay = page.findStay(input.stay);
      if (!stay || stay.inAt === null || stay.outAt !== null || stay.isStruck) return { outcome: 'not-inside' };
      const isDone = leave(page, stay, input, actor);
      return { outcome: isDone ? 'done' : 'driver-not-inside' };
    });
}

function leave(page: Page, stay: VehicleStayRow, { driver, commandId: command, goods, note }: LetOut, actor: string) {
  const isOwnPerson = driver.kind === 'own' || (driver.kind === 'person' && driver.visitId === stay.visit?.id);
  if (isOwnPerson && stay.visit) {
    const visit = findInside(page, stay.visit.id);
    if (visit) writeDeparture(page, visit, { command, actor, way: 'guard', door: visit.door, note, goods });
    return visit !== null;
  }
  const said = { actor, command, goods, note };
  const gate = driveAway(page, driver, said);
  if (!gate) return false;
  const exit = exitOf(driver);
  writeStayOut(page, stay, exit, gate);
  takeAlong(page, stay, exit === 'own' ? 'other' : exit, gate);
  return true;
}

/** A vehicle goes out that is not inside in the book: it was let in while nobody wrote, or overlooked. */
export function createPassOut({ register, entropy }: Pick<Ports, 'register' | 'entropy'>) {
  return (input: Inputs['vehicles']['passOut'], actor: string): Promise<Outputs['vehicles']['passOut']> =>
    register.write((page) => {
      const { commandId: command, vehicle, driver, goods, note } = input;
      if (page.findCommand(command)) return { outcome: 'never-in' };
      if (page.findCarBy(vehicle)) return { outcome: 'office-car' };
      if (page.openStays(vehicle).length > 0) return { outcome: 'is-inside' };
      const gate = driveAway(page, driver, { actor, command, goods, note });
      if (!gate) return { outcome: 'driver-not-inside' };
      const { driverVisit, driver: name = null } = gate;
      const facts = {
        pass: entropy.id(),
        direction: 'out' as const,
        exit: exitOf(driver),
        command: gate.command ?? '',
      };
      page.add({
        kind: 'vehicle-pass',
        actor,
        facts: { ...facts, ...(driverVisit !== undefined && { driverVisit }) },
        personal: { vehicle, driver: name, goods, note },
      });
      return { outcome: 'never-in' };
    });
}

const exitOf = ({ kind }: ExitDriver): VehicleExit => (kind === 'person' || kind === 'named' ? 'other' : kind);

/** Who drives goes in the line; a person inside who drives leaves by it. Null when that person is not inside. */
function driveAway(page: Page, driver: ExitDriver, said: AtGate & { command: string }): AtGate | null {
  if (driver.kind === 'named') return { ...said, driver: driver.name };
  if (driver.kind !== 'person') return said;
  const visit = findInside(page, driver.visitId);
  if (!visit) return null;
  const { actor, command } = said;
  writeDeparture(page, visit, { command, actor, way: 'guard', door: visit.door, note: null, isOnFoot: true });
  const { command: _, ...rest } = said;
  return { ...rest, driverVisit: visit.id };
}

function findInside(page: Page, id: string): VisitRow | null {
  const visit = page.findVisit(id);
  return visit?.state === 'inside' ? visit : null;
}
