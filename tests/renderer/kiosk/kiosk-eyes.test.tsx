import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { ScanAnswer } from '#src/contract/kiosk.ts';
import { admitted, healthOff, held, openStatus } from '#tests/renderer/kiosk/kiosk-fixtures.ts';
import { openKiosk, press, scan, sizes, walk } from '#tests/renderer/kiosk/open-kiosk.tsx';

const leastTargetPx = 56;

/** What axe finds, and what is too small for a finger, as "screen: what: element", so that a failure says what to mend. */
async function findingsOn(screen: string): Promise<string[]> {
  const { violations } = await axe.run(document);
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${screen}: ${id}: ${html.slice(0, 200)}`),
  );
  return [...faults, ...smallTargets().map((name) => `${screen}: small: ${name}`)];
}

function smallTargets(): string[] {
  const targets = document.querySelectorAll<HTMLElement>('button, a, input, [role="checkbox"]');
  return [...targets]
    .filter((target) => target.checkVisibility())
    .filter((target) => {
      const { width, height } = target.getBoundingClientRect();
      return Math.min(width, height) < leastTargetPx - 0.5;
    })
    .map((target) => `${target.getAttribute('aria-label') ?? ''}${target.textContent}`);
}

describe.each(['vi', 'en'] as const)('in %s', (locale) => {
  it('axe finds nothing and a finger hits everything on each step', async () => {
    const kiosk = await openKiosk({ locale, checkInAnswer: () => Promise.resolve(held) });
    const findings: string[] = [];
    await walk(kiosk, locale, async (screen) => {
      findings.push(...(await findingsOn(screen)));
    });
    await kiosk.screen.findByText('4712');
    findings.push(...(await findingsOn('held')));
    expect(findings).toEqual([]);
  });

  it('axe finds nothing and a finger hits everything on each answer', async () => {
    const answers: ScanAnswer[] = [
      { outcome: 'moved', direction: 'in', name: 'Lê Văn Giả', number: 7, category: 'staff', insideMinutes: null },
      { outcome: 'unreadable', reason: 'unknown' },
      { outcome: 'waiting', number: 12, reasons: [] },
      { outcome: 'just-done', direction: 'in' },
      { outcome: 'which-way', sinceAt: '2026-11-22T08:00:00+07:00' },
    ];
    const findings: string[] = [];
    for (const answer of answers) {
      const { screen, clock } = await openKiosk({ locale, scanAnswer: () => Promise.resolve(answer) }, 'small');
      await scan('WHATEVER-IT-IS');
      await expect
        .poll(titles)
        .not.toContain(locale === 'vi' ? 'Quét mã QR hoặc căn cước' : 'Scan a QR code or ID card');
      await expect.poll(titles).toHaveLength(1);
      findings.push(...(await findingsOn(answer.outcome)));
      if (answer.outcome !== 'which-way') continue;
      clock.increment(30_000);
      await screen.findByRole('dialog');
      findings.push(...(await findingsOn('idle warning')));
    }
    expect(findings).toEqual([]);
  });

  it('axe finds nothing while the host is slow, late and gone, nor with a keyboard open', async () => {
    const status = openStatus(healthOff);
    const { screen, clock } = await openKiosk({ locale, status, scanAnswer: () => new Promise(() => undefined) });
    const findings: string[] = [];
    await press(screen, locale === 'vi' ? 'Tôi không có mã' : 'I have no code');
    for (const field of await screen.findAllByRole('textbox')) {
      field.focus();
      await screen.findByRole('group', { name: locale === 'vi' ? 'Bàn phím' : 'Keyboard' });
      findings.push(...(await findingsOn('keyboard')));
    }
    await press(screen, locale === 'vi' ? 'Hủy' : 'Cancel');
    await scan('WHATEVER-IT-IS');
    clock.increment(150);
    await screen.findByRole('heading', { name: 'Đang tra sổ…' });
    findings.push(...(await findingsOn('slow')));
    clock.increment(2_850);
    await screen.findByRole('heading', { name: /Chưa ghi được/ });
    findings.push(...(await findingsOn('late')));
    expect(findings).toEqual([]);
  });
});

describe.each(['portrait', 'landscape', 'small'] as const)('on a %s screen', (size) => {
  it.each(['vi', 'en'] as const)('the welcome screen fits without scrolling in %s', async (locale) => {
    await openKiosk({ locale }, size);
    expect(overflowing()).toEqual([]);
  });

  it.each([admitted, held])('the outcome fits without scrolling ($outcome)', async (outcome) => {
    const { screen } = await openKiosk(
      { status: openStatus(healthOff), checkInAnswer: () => Promise.resolve(outcome) },
      size,
    );
    await scan('A-CARD-OF-SOMEBODY');
    await press(screen, 'Không có điện thoại');
    await press(screen, 'Tiếp tục');
    await press(screen, 'Phòng Một cửa');
    await press(screen, 'Liên hệ công tác');
    await press(screen, 'Tiếp tục');
    await screen.findByText(String(outcome.number));
    expect(overflowing()).toEqual([]);
  });
});

/** The headings a person can reach: the welcome screen stays below an answer, out of reach. */
const titles = () =>
  [...document.querySelectorAll('h1')].filter((title) => !title.closest('[inert]')).map((title) => title.textContent);

/** Whatever of the page is out of sight: the page itself, or a part of it that scrolls. */
function overflowing(): string[] {
  const parts = [document.documentElement, ...document.querySelectorAll<HTMLElement>('[data-kiosk], main, main *')];
  return parts
    .filter((part) => part === document.documentElement || getComputedStyle(part).overflowY !== 'visible')
    .filter((part) => !part.querySelector('video') || part.tagName === 'MAIN' || part.tagName === 'HTML')
    .filter((part) => part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1)
    .map((part) => `${part.tagName} ${part.className}`);
}

describe('the eyes themselves', () => {
  it('see a small button, a nameless one and a page that is too long', async () => {
    await openKiosk({}, 'small');
    const [width, height] = sizes.small;
    const main = document.querySelector('main');
    const button = document.createElement('button');
    button.style.cssText = 'width: 40px; height: 40px';
    const tower = document.createElement('div');
    tower.style.cssText = `width: ${width / 2}px; height: ${height * 2}px; overflow: hidden`;
    tower.append(document.createElement('p'));
    document.body.append(button, tower);
    main?.append(Object.assign(document.createElement('p'), { style: 'height: 20px; overflow: auto' }));
    try {
      const findings = await findingsOn('planted');
      expect(findings.join('\n')).toContain('button-name');
      expect(findings.join('\n')).toContain('planted: small');
      expect(overflowing()).not.toEqual([]);
    } finally {
      button.remove();
      tower.remove();
    }
  });
});
