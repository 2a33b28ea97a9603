import type { Page, Ports } from '#src/app/ports.ts';
import { writeStayOut } from '#src/app/vehicle-moves.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';

type Input = Inputs['vehicles']['passIn'];

/**
 * A vehicle comes in by itself: with nobody who has to be written down, with somebody inside who fetched it, or again. One
 * that is inside in the book has left unseen; that is written as well.
 */
export function createPassIn({ register, entropy }: Pick<Ports, 'register' | 'entropy'>) {
  return (input: Input, actor: string): Promise<Outputs['vehicles']['passIn']> =>
    register.write((page) => {
      const { commandId: command, vehicle, driverVisitId } = input;
      if (page.findCommand(command)) return { outcome: 'done' };
      if (page.findCarBy(vehicle)) return { outcome: 'office-car' };
      if (driverVisitId !== null && !isInside(page, driverVisitId)) return { outcome: 'driver-not-inside' };
      const visit = driverVisitId ?? findOwner(page, input);
      const open = page.openStays(vehicle);
      for (const stay of open) writeStayOut(page, stay, 'presumed', { actor });
      writeIn(page, input, { visit, pass: entropy.id(), actor });
      return { outcome: open.length > 0 ? 'no-exit' : 'done' };
    });
}

const isInside = (page: Page, id: string): boolean => page.findVisit(id)?.state === 'inside';

/** Whose vehicle it was last, when they are inside: somebody else drove it out and brings it back. */
function findOwner(page: Page, { vehicle }: Input): string | null {
  const owner = page.lastStay(vehicle)?.visit ?? null;
  return owner?.state === 'inside' ? owner.id : null;
}

type Whose = { visit: string | null; pass: string; actor: string };

function writeIn(page: Page, input: Input, { visit, pass, actor }: Whose): void {
  const { commandId: command, vehicle, driverName: driver, passengers, goods, note } = input;
  const personal = { vehicle, driver, goods, note };
  if (visit !== null) page.add({ kind: 'vehicle-in', actor, facts: { visit, command }, personal });
  else {
    const facts = { pass, command, direction: 'in' as const, ...(passengers !== null && { passengers }) };
    page.add({ kind: 'vehicle-pass', actor, facts, personal });
  }
}
