import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { expect, it } from 'vitest';
import { CarsSection } from '#renderer/office/cars/CarsSection.tsx';
import type { GatebookClient, Inputs, Outputs } from '#src/contract/contract.ts';
import { createEmptyOffice, openOffice } from '#tests/renderer/office/open-office.tsx';

const driver = { id: crypto.randomUUID(), name: 'Đỗ Văn Lái', departmentId: null, isActive: true };

/** A host without cars, that takes every second one for a twin. */
function createGarage() {
  const saved: Inputs['vehicles']['saveCar'][] = [];
  const answers: Outputs['vehicles']['saveCar'][] = [{ outcome: 'plate-taken' }, { outcome: 'saved' }];
  const client = {
    office: { staff: async () => [driver] },
    vehicles: {
      cars: async () => saved.slice(1).map((car) => ({ ...car, driverName: driver.name, trip: null })),
      saveCar: async (input: Inputs['vehicles']['saveCar']) => {
        saved.push(input);
        return answers.shift() ?? { outcome: 'saved' as const };
      },
    },
    events: { watch: async () => new ReadableStream() },
  };
  return { saved, host: { ...createEmptyOffice(), client: client as unknown as GatebookClient } };
}

it('a car is one plate of one class; what is missing or taken is said, and nothing typed is lost', async () => {
  const { saved, host } = createGarage();
  await openOffice(
    <main>
      <CarsSection />
    </main>,
    host,
  );
  await screen.findByText('Chưa có xe nào trong danh sách.');
  await userEvent.click(screen.getByRole('button', { name: 'Thêm xe' }));
  const dialog = await screen.findByRole('dialog', { name: 'Thêm xe cơ quan' });
  const save = within(dialog).getByRole('button', { name: 'Lưu xe' });
  await userEvent.click(save);
  await within(dialog).findByText('Hãy ghi biển số.');
  await userEvent.type(within(dialog).getByLabelText(/^Biển số/), '80A-012.34');
  await userEvent.type(within(dialog).getByLabelText(/^Tên xe/), 'Fortuner 7 chỗ');
  await userEvent.selectOptions(within(dialog).getByLabelText('Lái xe thường ngày'), driver.id);
  expect((await axe.run(document.body, { resultTypes: ['violations'] })).violations.map(({ id }) => id)).toEqual([]);
  await userEvent.click(save);
  await within(dialog).findByText(/đã có biển này/);
  await userEvent.click(save);
  await screen.findByRole('row', { name: /80A-012\.34 Fortuner 7 chỗ Đỗ Văn Lái Ở cơ quan/ });
  expect(saved).toHaveLength(2);
  expect(saved[0]?.commandId).not.toBe(saved[1]?.commandId);
  expect(saved[1]).toMatchObject({
    vehicle: { class: 'car', plate: '80A-012.34', colour: 'blue' },
    driverId: driver.id,
    isRetired: false,
  });
});
