import { within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { aHeldVisit, aVisit, createBook, guard } from '#tests/renderer/desk/book.ts';
import { openDesk, signIn } from '#tests/renderer/desk/open-desk.tsx';

/** Findings as "rule: element", so that a failure says what to mend. */
async function findingsOn(what: string): Promise<string[]> {
  const { violations } = await axe.run(document);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${what}: ${id}: ${html.slice(0, 200)}`));
}

const looks = (['vi', 'en'] as const).flatMap((locale) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ locale, colorScheme })),
);

describe.each(looks)('in $locale, $colorScheme', (look) => {
  it('axe finds nothing on any screen of the desk', { timeout: 60_000 }, async () => {
    await page.viewport(1366, 768);
    const desk = createBook([
      aHeldVisit(),
      aHeldVisit({ number: 0, name: '', reasons: [{ code: 'no-mask', effect: 'refuse', letter: '' }] }),
      aVisit({ plate: '29A-123.45', companions: 2 }),
      aVisit({ state: 'left', leftAt: new Date().toISOString() }),
    ]);
    const screen = await openDesk(desk, look);
    await screen.findByRole('button', { name: new RegExp(guard.name) });
    const findings = await findingsOn('accounts');
    await signIn(screen, guard.name);
    await screen.findAllByText('Đỗ Thị Sốt');
    findings.push(...(await findingsOn('board')));
    for (const key of ['a', 'r', 'n', 'e', '?', 'io', 'i{Enter}']) {
      await userEvent.keyboard(key);
      await screen.findByRole('dialog');
      findings.push(...(await findingsOn(key)));
      await userEvent.keyboard('{Escape}');
      await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    }
    await userEvent.keyboard('/12');
    const found = screen.getByRole('region', { name: look.locale === 'vi' ? 'Kết quả tìm' : 'Search results' });
    await within(found).findByText('Đỗ Thị Sốt');
    findings.push(...(await findingsOn('search')));
    desk.cut();
    await screen.findByText(look.locale === 'vi' ? 'Mất kết nối' : 'Connection lost');
    findings.push(...(await findingsOn('lost')));
    expect(findings).toEqual([]);
  });

  it('the board fits 1366 × 768 without a scroll bar', async () => {
    await page.viewport(1366, 768);
    const many = Array.from({ length: 60 }, (_, index) => aVisit({ number: index + 20 }));
    const screen = await openDesk(createBook([aHeldVisit(), ...many]), look);
    await signIn(screen, guard.name);
    await screen.findByText('Đỗ Thị Sốt');
    const { scrollWidth, scrollHeight } = document.documentElement;
    expect(scrollWidth).toBeLessThanOrEqual(1366);
    expect(scrollHeight).toBeLessThanOrEqual(768);
  });
});

it('axe does find what is wrong on a page that is wrong', async () => {
  const button = document.createElement('button');
  document.body.append(button);
  try {
    expect((await findingsOn('planted')).join('\n')).toContain('button-name');
  } finally {
    button.remove();
  }
});
