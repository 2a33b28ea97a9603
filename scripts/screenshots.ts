import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale } from '#scripts/build.ts';
import { openProjector } from '#scripts/film.ts';
import { launchChromium } from '#scripts/launch-chromium.ts';
import { morning, openDemo } from '#scripts/screenshots/demo.ts';
import { takeDesk, takeDeskAtNight } from '#scripts/screenshots/desk.ts';
import { findsPlanted, findViolations } from '#scripts/screenshots/find-violations.ts';
import { takeFever, takeKiosk } from '#scripts/screenshots/kiosk.ts';
import { takeOffice } from '#scripts/screenshots/office.ts';
import { takeDeskPapers, takeOfficePapers } from '#scripts/screenshots/papers.ts';

/**
 * `npm run screenshots [kiosk desk office papers] [-- --axe]`: every screen of the running product with its demo office, for the
 * README and to be looked at, and every paper as the printer gets it. With `--axe` each is also held against axe, in both
 * languages and themes, at 100 % and 200 % text; exit code 1 when it finds something, or does not find what was planted.
 */
const target = 'assets/screenshots';
const portrait = { width: 1080, height: 1920 };
const landscape = { width: 1366, height: 768 };
const scenes = [
  { of: 'kiosk', viewport: portrait, act: takeKiosk },
  // Somebody waits from then on, so that the desk has a decision to make.
  { of: 'desk', viewport: portrait, act: takeFever },
  { of: 'desk', viewport: landscape, act: takeDesk },
  { of: 'desk', viewport: landscape, act: takeDeskAtNight },
  { of: 'office', viewport: landscape, act: takeOffice },
  { of: 'papers', viewport: landscape, act: takeOfficePapers },
  { of: 'papers', viewport: landscape, act: takeDeskPapers },
];

const { values, positionals: asked } = parseArgs({ allowPositionals: true, options: { axe: { type: 'boolean' } } });
const findings: string[] = [];
const note = (found: readonly string[]): void => {
  findings.push(...found);
  for (const line of found) console.log(line);
};
buildIfStale('renderer');
mkdirSync(target, { recursive: true });
const demo = await openDemo();
const projector = openProjector(join(demo.dataDir, 'camera.y4m'));
for (const { viewport, act } of scenes.filter(({ of }) => asked.length === 0 || asked.includes(of))) {
  const { context, close } = await launchChromium({ film: projector.path, viewport });
  await context.clock.setSystemTime(morning);
  const page = await context.newPage();
  await page.goto(demo.enterUrl);
  if (values.axe && !(await findsPlanted(page))) note(['axe did not find the planted button']);
  const take = async (name: string) => {
    const fullPage = name.startsWith('paper-');
    await page.screenshot({ path: `${target}/${name}.png`, animations: 'disabled', fullPage });
    console.log(`${target}/${name}.png`);
    if (values.axe && !fullPage) note(await findViolations(page, name));
  };
  await act({ page, projector, sheet: demo.sheet, take });
  await close();
}
projector.close();
await demo.close();
if (values.axe) console.log(`axe finds ${findings.length === 0 ? 'nothing' : findings.length}`);
process.exitCode = findings.length === 0 ? 0 : 1;
