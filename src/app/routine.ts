import type { Ports } from '#src/app/ports.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import { usualChecklist } from '#src/domain/register/checklist.ts';
import { type OfficeHours, usualHours } from '#src/domain/register/glance/office-hours.ts';

export type Phones = { department: string | null; phone: string }[];

export const readHours = ({ register: { read } }: Pick<Ports, 'register'>): OfficeHours =>
  (read.setting('office-hours') as OfficeHours | null) ?? usualHours;

/** Whom the guard calls; nobody, until the office says. */
export const readPhones = ({ register: { read } }: Pick<Ports, 'register'>): Phones =>
  (read.setting('phones') as Phones | null) ?? [];

/** What the office says of its own days. */
export function createRoutine(ports: Pick<Ports, 'register'>) {
  const { register } = ports;
  return {
    show: (): Outputs['routine']['show'] => ({
      hours: readHours(ports),
      phones: readPhones(ports).map(({ department, phone }) => ({ departmentId: department, phone })),
      checklist: [...(register.read.checklistItems() ?? usualChecklist)],
    }),
    setHours: ({ commandId: command, hours }: Inputs['routine']['setHours'], actor: string) =>
      register.write((page): Outputs['routine']['setHours'] => {
        const facts = { key: 'office-hours' as const, value: hours, command };
        if (!page.findCommand(command)) page.add({ kind: 'setting', actor, facts });
        return { outcome: 'saved' };
      }),
    setPhones: ({ commandId: command, phones }: Inputs['routine']['setPhones'], actor: string) =>
      register.write((page): Outputs['routine']['setPhones'] => {
        const value = phones.map(({ departmentId, phone }) => ({ department: departmentId, phone }));
        if (!page.findCommand(command)) page.add({ kind: 'setting', actor, facts: { key: 'phones', value, command } });
        return { outcome: 'saved' };
      }),
  };
}
