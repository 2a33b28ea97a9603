import { obligationsNow, toObligationsView } from '#src/app/obligations.ts';
import type { Ports } from '#src/app/ports.ts';
import type { KioskStatus } from '#src/contract/kiosk.ts';
import { atTheDoor } from '#src/domain/policy/obligations.ts';
import { noticesInForce } from '#src/domain/policy/pack.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';
import { openRooms } from '#src/domain/register/rooms.ts';

/** What the kiosk needs for its first screen. */
export function createShowStatus(ports: Ports) {
  return (): KioskStatus => {
    const office = ports.register.read.office();
    if (!office) return { state: 'unclaimed' };
    const asked = obligationsNow(ports, atTheDoor(false));
    const packs = asked.records.map(({ pack }) => pack);
    const { name, address, isDemo, doors, departments } = office;
    return {
      state: 'open',
      office: { name, address, isDemo },
      doors,
      departments,
      rooms: openRooms(office).map(({ id, name }) => ({ id, name })),
      notices: noticesInForce(packs, ports.clock.nowMs()),
      obligations: toObligationsView(ports, asked),
      letters: packs.map(({ letter: { number, issuer, title } }) => ({ number, issuer, title })),
      retention: ports.retention,
      now: toLocalIso(ports.clock.nowMs()),
    };
  };
}
