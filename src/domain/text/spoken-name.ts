import { foldTokens } from '#src/domain/text/fold.ts';

/** What stands before a name when people say it. */
const titles = new Set([
  'ong',
  'ba',
  'anh',
  'chi',
  'co',
  'chu',
  'bac',
  'em',
  'dc',
  'mr',
  'ms',
  'mrs',
  'gs',
  'pgs',
  'ts',
  'ths',
]);

/**
 * Whether somebody may be meant: `Bình`, `ông Bình` and `Văn Bình` all mean Nguyễn Văn Bình. Whole words from the end, since
 * people are called by the last word of their name; `Nguyễn` alone means nobody.
 */
export function namesMayMeet(fullName: string, spoken: string): boolean {
  const full = foldTokens(fullName);
  const said = withoutTitles(foldTokens(spoken));
  return (
    said.length > 0 &&
    said.length <= full.length &&
    said.every((word, i) => word === full[full.length - said.length + i])
  );
}

/** A name may be a title, too: whoever is called Anh keeps the last word. */
function withoutTitles(words: string[]): string[] {
  const first = words.findIndex((word, i) => !titles.has(word) || i === words.length - 1);
  return words.slice(Math.max(0, first));
}
