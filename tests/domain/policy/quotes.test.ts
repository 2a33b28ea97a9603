import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldTokens } from '#src/domain/text/fold.ts';
import { loadTemplates } from '#src/node/templates.ts';

const letters = loadTemplates(new URL('../../../assets/', import.meta.url));

/** Letters and digits alone: the copies we have were broken into lines, and one of them was read by a machine. */
const bare = (text: string) => foldTokens(text.normalize('NFC')).join('');
const textOf = (id: string) => bare(readFileSync(`tests/domain/policy/letters/${id}.txt`, 'utf8'));

describe('the letters that come with Gatebook', () => {
  it('are the five, each with its dates and something to say', () => {
    expect(letters.map(({ id }) => id).toSorted()).toEqual([
      'hai-duong-2021-02',
      'lang-son-2020-03',
      'quang-ngai-2020-04',
      'quang-ngai-2021-07',
      'quang-tri-2020-04',
    ]);
    for (const { rules, notices } of letters) expect(rules.length + notices.length).toBeGreaterThan(0);
  });

  it.each(letters.flatMap(({ id, rules }) => rules.map((rule) => [id, rule.kind, rule.quote] as const)))(
    '%s orders %s in its own words',
    (id, _kind, quote) => {
      expect(bare(quote).length).toBeGreaterThan(10);
      expect(textOf(id)).toContain(bare(quote));
    },
  );

  it('are not quoted with words that are not in them', () => {
    const [first] = letters[0]?.rules ?? [];
    expect(textOf(letters[0]?.id as string)).not.toContain(bare(`${first?.quote} và mọi việc khác`));
  });
});
