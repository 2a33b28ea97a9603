import { screen } from '@testing-library/react';
import axe from 'axe-core';
import { expect, it } from 'vitest';
import { BookLink } from '#renderer/office/BookLink.tsx';
import { sections } from '#renderer/office/sections.tsx';
import type { GatebookClient } from '#src/contract/contract.ts';
import { createEmptyOffice, openOffice } from '#tests/renderer/office/open-office.tsx';
import { createNumbersHost } from '#tests/renderer/ui/numbers-host.ts';

it('a supervisor finds the way to the book and the same figures in the office, and they are a sheet of paper too', async () => {
  const section = sections.find(({ id }) => id === 'numbers');
  const host = createEmptyOffice();
  const kiosk = { status: async () => ({ state: 'unclaimed' }) };
  const client = { ...host.client, ...createNumbersHost(), kiosk } as unknown as GatebookClient;
  await openOffice(
    <main>
      <BookLink />
      {section?.screen}
    </main>,
    { ...host, client },
  );
  expect(screen.getByRole('link', { name: 'Toàn bộ sổ, xuất sổ' }).getAttribute('href')).toBe('/desk#log');
  await screen.findByRole('region', { name: 'Lượt đến theo đơn vị' });
  expect((await axe.run(document.body, { resultTypes: ['violations'] })).violations.map(({ id }) => id)).toEqual([]);
  const sheet = document.querySelector('.gatebook-numbers');
  expect(sheet?.querySelector('h1')?.textContent).toBe('Số liệu ra vào');
  expect(sheet?.textContent).toContain('Kỳ trước là 06/07/2021, đến 10:30.');
  expect(getComputedStyle(sheet as Element).display).toBe('none');
});
