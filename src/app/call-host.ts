import type { Ports, Queries, StaffRow, VisitRow } from '#src/app/ports.ts';
import { type Phones, readPhones } from '#src/app/routine.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import type { HostView } from '#src/contract/host-call.ts';
import { noOffice } from '#src/domain/register/lines.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';
import { compareByGivenName } from '#src/domain/text/names.ts';
import { namesMayMeet } from '#src/domain/text/spoken-name.ts';

const mostColleagues = 6;

/** The way to whom a visitor wants to see, and what came of it. The decision stays the guard's. */
export function createCallHost({ register }: Pick<Ports, 'register'>) {
  const { read } = register;
  return {
    host({ visitId }: Inputs['desk']['host']): Outputs['desk']['host'] {
      const visit = read.findVisit(visitId);
      return visit && findHost(read, readPhones({ register }), visit);
    },
    callHost: (input: Inputs['desk']['callHost'], actor: string): Promise<Outputs['desk']['callHost']> =>
      register.write((page) => {
        if (page.findCommand(input.commandId)) return { outcome: 'done' };
        const visit = page.findVisit(input.visitId);
        if (visit?.state !== 'held') return { outcome: 'not-waiting' };
        const facts = { visit: visit.id, command: input.commandId, answer: input.answer };
        page.add({ kind: 'host-call', actor, facts, personal: { note: input.note } });
        return { outcome: 'done' };
      }),
    hostCalls(): Outputs['desk']['hostCalls'] {
      const names = new Map(read.accounts().map(({ id, name }) => [id, name]));
      return read.hostCalls().map(({ visit, at, actor, answer, note }) => ({
        visitId: visit,
        at: toLocalIso(at),
        name: names.get(actor) ?? '',
        answer,
        note,
      }));
    },
  };
}

function findHost(read: Queries, phones: Phones, { host, department }: VisitRow): HostView {
  const { departments } = read.office() ?? noOffice;
  const nameOf = (id: string | null) => departments.find((one) => one.id === id)?.name ?? null;
  const colleagues = host === null ? [] : findColleagues(read.staff(), host);
  const places = new Set([department, ...colleagues.map((one) => one.department), null]);
  return {
    host,
    departmentName: nameOf(department),
    colleagues: colleagues.map((one) => ({ name: one.name, departmentName: nameOf(one.department) })),
    phones: [...places].flatMap((place) =>
      phones.filter((one) => one.department === place).map(({ phone }) => ({ place: nameOf(place), phone })),
    ),
  };
}

const findColleagues = (staff: StaffRow[], host: string): StaffRow[] =>
  staff
    .filter(({ isActive, name }) => isActive && name !== null && namesMayMeet(name, host))
    .sort((a, b) => compareByGivenName(a.name, b.name))
    .slice(0, mostColleagues);
