import { cleanup } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import entryFile from '#assets/policies/entry.json?raw';
import everyoneFile from '#assets/policies/everyone.json?raw';
import { PapersSection } from '#renderer/office/papers/PapersSection.tsx';
import type { GatebookClient } from '#src/contract/contract.ts';
import { readForm } from '#src/contract/read-form.ts';
import { healthOn, openStatus } from '#tests/renderer/kiosk/kiosk-fixtures.ts';
import { createEmptyOffice, openOffice } from '#tests/renderer/office/open-office.tsx';

function formOf(file: string) {
  const read = readForm(JSON.parse(file));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.form;
}

const everyone = formOf(everyoneFile);
const entry = formOf(entryFile);

async function openPapers(locale: 'vi' | 'en' = 'vi') {
  cleanup();
  await page.viewport(1366, 768);
  const client = {
    kiosk: { status: async () => openStatus({ ...healthOn, questionnaire: everyone }) },
    office: { forms: async () => [entry, everyone] },
    events: { watch: async () => new ReadableStream() },
  };
  const screen = await openOffice(
    // As the shell of the office has it.
    <main>
      <h1>Sổ Cổng</h1>
      <PapersSection />
    </main>,
    { ...createEmptyOffice(), client: client as unknown as GatebookClient },
    { locale },
  );
  await screen.findByRole('radio', { name: everyone.title[locale] });
  return screen;
}

/** What the printer gets. */
const printed = () => document.querySelector('.gatebook-papers')?.textContent ?? '';

describe('a form on paper', () => {
  it('has every question and every choice, the look-back, and the statement of truth', async () => {
    const screen = await openPapers();
    for (const form of [everyone, entry]) {
      await userEvent.click(screen.getByRole('radio', { name: form.title.vi }));
      for (const question of form.questions.filter(({ particular }) => particular === undefined)) {
        await expect.poll(printed).toContain(question.text.vi.replace('{days}', '14'));
        if ('choices' in question) for (const { text } of question.choices ?? []) expect(printed()).toContain(text.vi);
      }
      expect(printed()).toContain(form.truth.vi);
      expect(printed()).toContain('Sở Mẫu tỉnh Thí Dụ');
    }
  });

  it('says when a question is to be answered at all, and asks for nothing twice', async () => {
    const screen = await openPapers();
    expect(printed()).not.toContain('Chỉ trả lời nếu');
    await userEvent.click(screen.getByRole('radio', { name: entry.title.vi }));
    await expect.poll(printed).toContain('Chỉ trả lời nếu câu 1 là: Có');
    expect(printed().match(/Quốc tịch/g)).toHaveLength(1);
  });

  it('comes in English from a Vietnamese screen', async () => {
    const screen = await openPapers();
    await userEvent.click(screen.getByText('English'));
    await expect.poll(printed).toContain(everyone.truth.en);
    expect(printed()).not.toContain(everyone.truth.vi);
  });
});

it('that is asked of everybody is one sheet of A4', async () => {
  const screen = await openPapers();
  for (const language of ['Tiếng Việt', 'English']) {
    await userEvent.click(screen.getByText(language));
    await expect.poll(printed).toContain(everyone.truth[language === 'English' ? 'en' : 'vi']);
    const sheet = document.querySelector('article[data-paper]') as HTMLElement;
    // As wide as the paper in the preview, so no higher than it.
    expect(sheet.offsetHeight / sheet.offsetWidth).toBeLessThan(297 / 210);
  }
});

describe('the page of instructions', () => {
  it('carries the link that was typed, and none otherwise', async () => {
    const screen = await openPapers();
    await userEvent.click(screen.getByRole('radio', { name: 'Trang hướng dẫn vào cơ quan' }));
    await expect.poll(printed).toContain('HƯỚNG DẪN VÀO CƠ QUAN');
    expect(printed()).not.toContain('Xem thêm tại');
    await userEvent.fill(
      screen.getByRole('textbox', { name: /Địa chỉ trang thông tin/ }),
      'so-mau.example.org/vao-cong',
    );
    await expect.poll(printed).toContain('so-mau.example.org/vao-cong');
  });

  it('fits its one sheet', async () => {
    const screen = await openPapers();
    await userEvent.click(screen.getByRole('radio', { name: 'Trang hướng dẫn vào cơ quan' }));
    await userEvent.fill(
      screen.getByRole('textbox', { name: /Địa chỉ trang thông tin/ }),
      'so-mau.example.org/a'.repeat(6),
    );
    await expect.poll(printed).toContain('Xem thêm tại');
    const sheet = document.querySelector('article[data-paper]') as HTMLElement;
    expect(sheet.clientHeight).toBeGreaterThan(600);
    expect(sheet.scrollHeight).toBe(sheet.clientHeight);
  });
});

it.each(['vi', 'en'] as const)('gives axe nothing to find in %s', async (locale) => {
  await openPapers(locale);
  const { violations } = await axe.run(document);
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))).toEqual([]);
});
