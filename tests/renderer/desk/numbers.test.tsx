import { within } from '@testing-library/react';
import axe from 'axe-core';
import { expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { aVisit, createBook, guard } from '#tests/renderer/desk/book.ts';
import { openDesk, signIn } from '#tests/renderer/desk/open-desk.tsx';
import { createNumbersHost } from '#tests/renderer/ui/numbers-host.ts';

async function openNumbers(look: Parameters<typeof openDesk>[1] = {}) {
  await page.viewport(1366, 768);
  location.hash = '';
  const { asked, numbers } = createNumbersHost();
  const desk = createBook([aVisit()]);
  const screen = await openDesk({ ...desk, client: { ...desk.client, numbers } }, look);
  await signIn(screen, guard.name);
  await screen.findAllByText('Nguyễn Văn Mẫu', {}, { timeout: 10_000 });
  await userEvent.keyboard('g');
  await screen.findByRole('switch', {}, { timeout: 10_000 });
  // The sheet of paper lies beside the desk, with the same words on it.
  return { screen: within(screen.getByRole('main')), asked };
}

/** What the browser is given to save, as text. */
function catchFiles(): Promise<string>[] {
  const files: Promise<string>[] = [];
  const { createObjectURL } = URL;
  URL.createObjectURL = (file: Blob) => {
    files.push(file.arrayBuffer().then((bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)));
    return createObjectURL(file);
  };
  onTestFinished(() => {
    URL.createObjectURL = createObjectURL;
  });
  return files;
}

const axeFinds = async () =>
  (await axe.run(document)).violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));

it('figures open with one letter in a place of their own, are read as tables, change with the period and lead back', async () => {
  const { screen, asked } = await openNumbers();
  expect(location.hash).toBe('#numbers');
  const arrivals = screen.getByText('Lượt đến', { selector: 'dt' }).parentElement;
  expect(arrivals?.textContent).toBe('Lượt đến1.2401.249 người, kể cả người đi cùngkỳ trước 1.200, nay hơn 40');
  expect(screen.getByText('1 giờ 5 phút')).toBeTruthy();
  const hours = screen.getByRole('region', { name: 'Lượt đến theo giờ' });
  // The day is not over: eleven o'clock is no zero. What is drawn stands there as a table too.
  expect(
    within(hours)
      .getAllByRole('row')
      .map((row) => row.textContent),
  ).toEqual(['Giờ đếnSố lượt', '7:00 – 7:590', '8:00 – 8:591.237', '9:00 – 9:593', '10:00 – 10:590']);
  await expect.poll(() => hours.querySelectorAll('svg rect').length).toBeGreaterThan(3);
  await userEvent.click(screen.getByRole('switch', { name: 'Bảng số' }));
  await userEvent.click(screen.getByText('Tháng trước'));
  await userEvent.click(screen.getByText('Chỉ khách'));
  await expect.poll(() => asked.at(-1)).toEqual({ choice: 'last-month', own: null, whom: 'visitors' });
  await userEvent.click(screen.getByText('Từ ngày … đến ngày …'));
  await userEvent.fill(screen.getByLabelText('Từ ngày'), '2021-07-02');
  await userEvent.fill(screen.getByLabelText('Đến hết ngày'), '2021-07-01');
  await screen.findByText('Ngày cuối đang trước ngày đầu. Đổi lại hai ngày.');
  await userEvent.fill(screen.getByLabelText('Đến hết ngày'), '2021-07-05');
  await expect.poll(() => asked.at(-1)?.own).toEqual({ from: '2021-07-02', to: '2021-07-05' });
  await userEvent.click(screen.getByRole('button', { name: /Về bàn trực/ }));
  await expect.poll(() => document.body.textContent).toContain('Đang ở trong');
});

it('what is on screen is saved for a spreadsheet, and nothing in it runs', async () => {
  const { screen } = await openNumbers({ locale: 'en', colorScheme: 'dark' });
  expect(await axeFinds()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1366);
  const files = catchFiles();
  await userEvent.click(screen.getByRole('button', { name: 'Save as spreadsheet (CSV)' }));
  await expect.poll(() => files.length).toBe(1);
  const text = (await files[0]) ?? '';
  expect(text.startsWith('\uFEFF"Table","Item","Value","Period before","Note"\r\n')).toBe(true);
  expect(text).toContain('"","Arrivals","1240","1200","heads, with companions: 1,249"\r\n');
  expect(text).toContain(`"Arrivals by department","'=Phòng Kế hoạch","1239"`);
  expect(text).toContain('38.0 – 38.4 °C","2","","Above the limit: 2"');
});
