import type { Ports } from '#src/app/ports.ts';
import { createRotaToday } from '#src/app/rota-today.ts';
import { shareLimitAt } from '#src/app/share-limit.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import { noonOf, weekFrom } from '#src/domain/register/rota.ts';
import { compareByGivenName } from '#src/domain/text/names.ts';

/** Who works at the office and who at home: planned for a week, looked at today. The door itself lets both in. */
export function createRota(ports: Pick<Ports, 'register' | 'clock' | 'forms'>) {
  const { register } = ports;
  return {
    today: createRotaToday(ports),
    week({ departmentId, from }: Inputs['rota']['week']): Outputs['rota']['week'] {
      const { read } = register;
      const days = weekFrom(from);
      const marks = new Map(
        read.rota(days[0] ?? from, days.at(-1) ?? from).map(({ day, staff, place }) => [`${day} ${staff}`, place]),
      );
      const staff = read
        .staff()
        .filter(({ isActive, department }) => isActive && department === departmentId)
        .sort((a, b) => compareByGivenName(a.name, b.name));
      return {
        days: days.map((day) => ({ day, limit: shareLimitAt(ports, departmentId, staff.length, noonOf(day)) })),
        staff: staff.map(({ id, name }) => ({
          id,
          name,
          places: days.map((day) => marks.get(`${day} ${id}`) ?? null),
        })),
      };
    },
    save: ({ commandId: command, marks }: Inputs['rota']['save'], actor: string): Promise<Outputs['rota']['save']> =>
      register.write((page) => {
        if (page.findCommand(command)) return { outcome: 'saved' };
        const isKnown = marks.every(({ staffId }) => page.findStaff(staffId) !== null);
        if (!isKnown) return { outcome: 'not-known-here' };
        const said = marks.map(({ staffId: staff, day, place }) => ({ staff, day, place }));
        page.add({ kind: 'rota', actor, facts: { command, marks: said } });
        return { outcome: 'saved' };
      }),
  };
}
