import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const lingui = join(dirname(fileURLToPath(import.meta.resolve('@lingui/cli'))), 'lingui.js');

type Entry = { id: string; text: string };

/** The entries of a PO file, but for its header; a string over several lines is one. */
function entriesOf(po: string): Entry[] {
  const pairs = po.matchAll(/^msgid ((?:".*"\n)+)msgstr ((?:".*"(?:\n|$))+)/gm);
  return [...pairs].map(([, id = '', text = '']) => ({ id: unquote(id), text: unquote(text) })).filter(({ id }) => id);
}
const unquote = (lines: string) => lines.replace(/^"|"$/gm, '').replace(/\n/g, '');

/** What in a message must survive its translation: the names it inserts (not the word of a plural), the elements it wraps. */
const holesOf = (text: string) =>
  [...new Set(text.match(/(?<!(?:\bother|\bone|=\d+) )\{\w+(?=[,}])|<\/?\d+\/?>/g))].sort();

const read = (locale: string) => entriesOf(readFileSync(`renderer/locales/${locale}.po`, 'utf8'));

describe('the catalogs', () => {
  it('hold exactly the sentences of the screens', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gatebook-catalogs-'));
    const config = join(folder, 'lingui.config.json');
    const catalogs = [{ path: `${folder}/{locale}`, include: ['<rootDir>/renderer'] }];
    writeFileSync(config, JSON.stringify({ rootDir: process.cwd(), sourceLocale: 'vi', locales: ['vi'], catalogs }));
    const { status, stderr } = spawnSync(process.execPath, [lingui, 'extract', '--config', config]);
    expect(status, String(stderr)).toBe(0);
    const onScreen = entriesOf(readFileSync(join(folder, 'vi.po'), 'utf8')).map(({ id }) => id);
    expect(onScreen.length).toBeGreaterThan(100);
    for (const locale of ['vi', 'en'])
      expect(
        read(locale)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(onScreen.sort());
  });

  it.each(['vi', 'en'])('say everything in %s, with the same holes', (locale) => {
    const entries = read(locale);
    const untold = entries.filter(({ text }) => text === '').map(({ id }) => id);
    expect(untold).toEqual([]);
    const holed = entries.filter(({ id, text }) => holesOf(id).join() !== holesOf(text).join()).map(({ id }) => id);
    expect(holed).toEqual([]);
  });

  it('would notice a sentence that nobody translated, and one that lost its number', () => {
    const po = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n\nmsgid "Xong"\nmsgstr ""\n\nmsgid "Số {n}"\nmsgstr "Number"\n';
    const entries = entriesOf(po);
    expect(entries.map(({ text }) => text)).toEqual(['', 'Number']);
    expect(holesOf('Số {n}')).not.toEqual(holesOf('Number'));
    expect(holesOf('{n, plural, other {xe}}')).toEqual(['{n']);
  });
});
