import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const looks = (['light', 'dark'] as const).flatMap((theme) => ([100, 200] as const).map((text) => ({ theme, text })));

/**
 * What axe finds on a screen in both languages and its themes (the kiosk has one), at 100 % and 200 % text: a line each. The
 * page is left as it was.
 */
export async function findViolations(page: Page, name: string): Promise<string[]> {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(source);
  const before = await page.evaluate(() => ({
    locale: document.documentElement.lang,
    theme: document.documentElement.getAttribute('data-mantine-color-scheme'),
  }));
  const findings: string[] = [];
  for (const locale of before.locale === 'vi' ? ['vi', 'en'] : ['en', 'vi']) {
    await speak(page, locale);
    for (const { theme, text } of looks.filter((look) => look.theme === 'light' || !name.startsWith('kiosk'))) {
      await dress(page, theme, text);
      const found = (await page.evaluate('axe.run(document)')) as AxeAnswer;
      for (const { id, nodes } of found.violations) {
        findings.push(
          ...nodes.map(({ html }) => `${name}, ${locale}, ${theme}, ${text} %: ${id}: ${html.slice(0, 160)}`),
        );
      }
    }
  }
  await speak(page, before.locale);
  await dress(page, before.theme === 'dark' ? 'dark' : 'light', 100);
  return findings;
}

/** By the switch in the header, also from behind a dialog, once it is there. */
async function speak(page: Page, locale: string): Promise<void> {
  if (await page.evaluate((wanted) => document.documentElement.lang === wanted, locale)) return;
  await page.waitForFunction(() => {
    const names = ['English', 'Tiếng Việt'];
    const buttons = [...document.querySelectorAll('button')];
    const found = buttons.find(({ textContent }) => names.includes(textContent.trim()));
    found?.click();
    return found !== undefined;
  });
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, locale);
}

type AxeAnswer = { violations: { id: string; nodes: { html: string }[] }[] };

async function dress(page: Page, theme: 'light' | 'dark', text: number): Promise<void> {
  await page.evaluate(
    ([scheme, size]) => {
      document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
      document.documentElement.style.fontSize = size;
    },
    [theme, text === 100 ? '' : `${text}%`] as const,
  );
  // Colours fade over from one theme to the other.
  await page.waitForTimeout(500);
}

/** The negative control: a button without a name is found. */
export async function findsPlanted(page: Page): Promise<boolean> {
  await page.evaluate(() => document.body.append(document.createElement('button')));
  const found = await findViolations(page, 'planted');
  await page.evaluate(() => document.body.lastElementChild?.remove());
  return found.some((line) => line.includes('button-name'));
}
