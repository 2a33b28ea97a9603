import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { expect, it } from 'vitest';
import { RoutineSection } from '#renderer/office/routine/RoutineSection.tsx';
import type { GatebookClient, Inputs } from '#src/contract/contract.ts';
import { usualChecklist } from '#src/domain/register/checklist.ts';
import { usualHours } from '#src/domain/register/glance/office-hours.ts';
import { openStatus } from '#tests/renderer/kiosk/kiosk-fixtures.ts';
import { createEmptyOffice, openOffice } from '#tests/renderer/office/open-office.tsx';

it('writes the checklist, the hours and the numbers, each once and only when they can be read', async () => {
  const told: (Inputs['shifts']['setChecklist'] | Inputs['routine']['setHours'] | Inputs['routine']['setPhones'])[] =
    [];
  const saved = async (input: (typeof told)[number]) => {
    told.push(input);
    return { outcome: 'saved' as const };
  };
  const client = {
    kiosk: { status: async () => openStatus() },
    routine: {
      show: async () => ({ hours: usualHours, phones: [], checklist: [...usualChecklist] }),
      setHours: saved,
      setPhones: saved,
    },
    shifts: { setChecklist: saved },
    events: { watch: async () => new ReadableStream() },
  } as unknown as GatebookClient;
  await openOffice(
    <main>
      <h1>x</h1>
      <RoutineSection />
    </main>,
    { ...createEmptyOffice(), client },
  );
  const list = await screen.findByRole('region', { name: 'Danh mục kiểm tra mỗi ca' });
  await userEvent.click(within(list).getByRole('button', { name: 'Thêm mục' }));
  const save = within(list).getByRole('button', { name: 'Ghi vào sổ' });
  await userEvent.click(save);
  await within(list).findByText('Hãy ghi tên mục.');
  expect(told).toEqual([]);
  await userEvent.type(within(list).getByLabelText('Mục 7'), 'Bình chữa cháy');
  await userEvent.click(within(list).getByRole('button', { name: 'Bỏ Khẩu trang' }));
  await userEvent.click(save);
  await within(list).findByText('Đã ghi vào sổ.');
  expect(told[0]).toMatchObject({ items: { length: 6, 5: { vi: 'Bình chữa cháy', en: 'Bình chữa cháy' } } });

  const hours = screen.getByRole('region', { name: 'Giờ làm việc và ngày nghỉ' });
  await userEvent.type(within(hours).getByLabelText('Ngày nghỉ khác'), '16/02/2027');
  const until = within(hours).getByLabelText('Đến giờ');
  await userEvent.clear(until);
  await userEvent.type(until, '17 rưỡi{Enter}');
  await within(hours).findByText(/Không có giờ này/);
  await userEvent.clear(until);
  await userEvent.click(within(hours).getByRole('button', { name: 'Ghi vào sổ' }));
  await within(hours).findByText('Còn trống, hãy điền.');
  expect(told).toHaveLength(1);
  await userEvent.type(until, '17h30');
  await userEvent.click(within(hours).getByRole('button', { name: 'Ghi vào sổ' }));
  await within(hours).findByText('Đã ghi vào sổ.');
  expect(told[1]).toMatchObject({ hours: { windows: [{ untilMinute: 1050 }], restDays: ['2027-02-16'] } });

  const phones = screen.getByRole('region', { name: 'Số gọi của từng đơn vị' });
  await userEvent.type(within(phones).getByLabelText('Cơ quan (văn thư, lễ tân)'), 'máy lẻ 100');
  await userEvent.click(within(phones).getByRole('button', { name: 'Ghi vào sổ' }));
  await within(phones).findByText('Đã ghi vào sổ.');
  expect(told[2]).toMatchObject({ phones: [{ departmentId: null, phone: 'máy lẻ 100' }] });
  const { violations } = await axe.run(document);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
