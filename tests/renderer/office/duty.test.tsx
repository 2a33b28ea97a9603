import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { expect, it } from 'vitest';
import { DutySection } from '#renderer/office/duty/DutySection.tsx';
import type { GatebookClient, Inputs } from '#src/contract/contract.ts';
import type { DepartmentToday, RotaWeek } from '#src/contract/rota.ts';
import { weekFrom } from '#src/domain/register/rota.ts';
import { createEmptyOffice, openOffice } from '#tests/renderer/office/open-office.tsx';

const [an, binh] = [
  { id: crypto.randomUUID(), name: 'Lê Thị An' },
  { id: crypto.randomUUID(), name: 'Trần Văn Bình' },
];
const limit = { people: 1, letters: ['58/VP-HC-QT'] };
const leader = 'Ông Lãnh';
const department: DepartmentToday = {
  departmentId: crypto.randomUUID(),
  name: 'Thanh tra Sở',
  headcount: 2,
  inside: 2,
  limit,
  arrived: [an],
  expected: [],
  atHome: [],
  cameThoughHome: [{ ...binh, at: '2026-11-25T08:05:00+07:00', isInside: true, summonedBy: leader }],
  summoned: [{ ...binh, at: '2026-11-25T08:05:00+07:00', isInside: true, summonedBy: leader }],
};

/** A host with one department whose week nobody has planned. */
function createDutyHost() {
  const saved: Inputs['rota']['save'][] = [];
  const client = {
    rota: {
      today: async () => ({ day: '2026-11-25', departments: [department] }),
      week: async ({ from }: Inputs['rota']['week']): Promise<RotaWeek> => ({
        days: weekFrom(from).map((day) => ({ day, limit })),
        staff: [an, binh].map((one) => ({
          ...one,
          places: weekFrom(from).map(
            (day) =>
              saved.flatMap(({ marks }) => marks.filter((mark) => mark.staffId === one.id && mark.day === day)).at(-1)
                ?.place ?? null,
          ),
        })),
      }),
      save: async (input: Inputs['rota']['save']) => {
        saved.push(input);
        return { outcome: 'saved' as const };
      },
    },
    events: { watch: async () => new ReadableStream() },
  };
  return { saved, host: { ...createEmptyOffice(), client: client as unknown as GatebookClient } };
}

it('shows who came though at home and at whose word, and writes the ticks of a week with whoever is at home', async () => {
  const { saved, host } = createDutyHost();
  await openOffice(
    <main>
      <DutySection />
    </main>,
    host,
  );
  const today = await screen.findByRole('region', { name: 'Hôm nay 25/11/2026' });
  for (const words of ['2 / 1', 'theo văn bản 58/VP-HC-QT', 'Lịch ở nhà', `Lãnh đạo yêu cầu: ${leader}`]) {
    expect(within(today).getByText(words)).toBeDefined();
  }
  const monday = /^Lê Thị An .* 23\/11\/2026$/;
  await userEvent.click(await screen.findByRole('checkbox', { name: monday }));
  await userEvent.click(screen.getByRole('checkbox', { name: /^Trần Văn Bình .* 23\/11\/2026$/ }));
  await screen.findByText('vượt 1');
  expect((await axe.run(document.body, { resultTypes: ['violations'] })).violations.map(({ id }) => id)).toEqual([]);
  await userEvent.click(screen.getByRole('checkbox', { name: /^Trần Văn Bình .* 23\/11\/2026$/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Ghi lịch tuần này' }));
  await screen.findByText('Đã ghi vào sổ.');
  const said = saved.flatMap(({ marks }) =>
    marks.map(({ staffId, day, place }) => [staffId === an.id, day.slice(-2), place]),
  );
  // Five working days of two people; the week's end is nobody's.
  expect(said).toHaveLength(10);
  expect(said.filter(([, , place]) => place === 'office')).toEqual([[true, '23', 'office']]);
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: monday }).checked).toBe(true);
});
