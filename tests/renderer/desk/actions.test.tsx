import { expect, it } from 'vitest';
import { actions } from '#renderer/desk/board/actions.ts';

const doubled = (keys: readonly string[]): string[] => keys.filter((key, index) => keys.indexOf(key) !== index);

it('gives a key to one action only', () => {
  expect(doubled(actions.flatMap(({ keys }) => keys))).toEqual([]);
  expect(doubled([...actions.flatMap(({ keys }) => keys), 'g'])).toEqual(['g']);
});
