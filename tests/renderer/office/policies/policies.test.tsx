import { within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PoliciesSection } from '#renderer/office/policies/PoliciesSection.tsx';
import type { PackConflictView } from '#src/contract/policies.ts';
import { dayMs, endOfLocalDay } from '#src/domain/register/local-time.ts';
import { openOffice } from '#tests/renderer/office/open-office.tsx';
import {
  createPolicyHost,
  departments,
  everyRule,
  halfAtHome,
  makePack,
  rowOf,
} from '#tests/renderer/office/policies/policies-host.ts';

async function openPolicies({ host }: ReturnType<typeof createPolicyHost>, locale: 'vi' | 'en' = 'vi') {
  await page.viewport(1366, 768);
  return openOffice(
    // As the shell of the office has it.
    <main>
      <h1>Sổ Cổng</h1>
      <PoliciesSection />
    </main>,
    host,
    { locale },
  );
}

const findings = async () =>
  (await axe.run(document)).violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  );

const tomorrow = (nowMs: number) => endOfLocalDay(nowMs + dayMs);

describe('the timeline', () => {
  it.each(['vi', 'en'] as const)(
    'says in %s what holds today and what ends tomorrow, and axe finds nothing',
    async (locale) => {
      const ending = makePack({ toMs: tomorrow(Date.now()), rules: everyRule });
      const coming = makePack({ fromMs: tomorrow(Date.now()), letter: { ...ending.letter, number: '16/CT-TTg' } });
      const screen = await openPolicies(createPolicyHost({ rows: [rowOf(ending), rowOf(coming)] }), locale);
      const card = within(await screen.findByRole('article', { name: '15/CT-TTg' }));
      card.getByText(locale === 'vi' ? 'Hết hiệu lực ngày mai' : /tomorrow/i);
      expect(card.getAllByRole('listitem')).toHaveLength(everyRule.length);
      screen.getByRole('article', { name: '16/CT-TTg' });
      expect(await findings()).toEqual([]);
    },
  );
});

describe('a letter that is written', () => {
  it('asks which department a strange name is, and says what is wrong beside its field', async () => {
    const office = createPolicyHost({ templates: [halfAtHome()] });
    const screen = await openPolicies(office);
    await userEvent.click(await screen.findByRole('button', { name: 'Thêm văn bản' }));
    await userEvent.click(await screen.findByRole('button', { name: /58\/VP-HC-QT/ }));
    const check = await screen.findByRole('button', { name: 'Kiểm tra và kích hoạt…' });
    await userEvent.clear(screen.getByRole('textbox', { name: /Số, ký hiệu/ }));
    await userEvent.click(check);
    await screen.findByText(/Còn 1 tên đơn vị/);
    screen.getByText('Còn trống, hãy điền.');
    expect(await findings()).toEqual([]);
    await userEvent.fill(screen.getByRole('textbox', { name: /Số, ký hiệu/ }), '58/VP-HC-QT');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /Phòng Hành chính - Quản trị/ }), [
      departments[0]?.id ?? '',
    ]);
    await userEvent.click(check);
    await userEvent.click(await screen.findByRole('button', { name: 'Kích hoạt' }));
    await screen.findByText(/Đã kích hoạt 58\/VP-HC-QT/);
    expect(office.told.activated[0]?.pack.rules[0]?.scope).toEqual({
      kind: 'departments',
      departments: [departments[0]?.id],
    });
  });

  it('shows each conflict, which has to be ticked, and sends an answer that was lost under the same command id', async () => {
    const other = makePack();
    const pack = makePack({ letter: { ...other.letter, number: '99/CV' } });
    const conflict: PackConflictView = {
      id: 'c1',
      matter: 'people-in-room',
      ours: { packId: pack.id, letter: pack.letter, rule: 0 },
      theirs: { packId: other.id, letter: other.letter, rule: 0 },
      stricter: 'theirs',
      fromMs: pack.fromMs,
      toMs: null,
    };
    const office = createPolicyHost({
      templates: [pack],
      preview: () => ({ problems: [], conflicts: [conflict], unknownPlaces: ['Hải Dưng'], others: [other] }),
      failures: 1,
    });
    const screen = await openPolicies(office);
    await userEvent.click(await screen.findByRole('button', { name: 'Thêm văn bản' }));
    await userEvent.click(await screen.findByRole('button', { name: /99\/CV/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'Kiểm tra và kích hoạt…' }));
    await screen.findByText(/Cửa sẽ áp dụng 15\/CT-TTg, vì chặt hơn/);
    screen.getByText(/“Hải Dưng”/);
    const activate = screen.getByRole('button', { name: 'Kích hoạt' });
    expect(activate).toHaveProperty('disabled', true);
    expect(await findings()).toEqual([]);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Tôi đã xem hai quy định này' }));
    await userEvent.click(activate);
    await screen.findByText(/Những gì đã nhập vẫn còn/);
    await userEvent.click(activate);
    await screen.findByText(/Đã kích hoạt 99\/CV/);
    const [first, second] = office.told.activated;
    expect(second).toEqual(first);
    expect(first?.seenConflicts).toEqual(['c1']);
  });
});

describe('a file', () => {
  it.each([
    ['wrong-signature', null, /Chữ ký không khớp/],
    ['unknown-kind', 'bubble-size', /loại quy định.*\(bubble-size\)/],
  ] as const)('that is refused for %s says what to do', async (outcome, detail, words) => {
    const screen = await openPolicies(createPolicyHost({ imported: { outcome, detail } }));
    await userEvent.click(await screen.findByRole('button', { name: 'Nhập từ tệp' }));
    await screen.findByRole('dialog');
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    await userEvent.upload(input as HTMLInputElement, new File(['{}'], 'van-ban.json'));
    expect((await screen.findByRole('alert')).textContent).toMatch(words);
  });
});
