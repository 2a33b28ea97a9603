import type { MessageDescriptor } from '@lingui/core';
import { type HotkeyItem, useHotkeys } from '@mantine/hooks';
import { actions, type Desk } from '#renderer/desk/board/actions.ts';

/** One letter per action. While somebody types in a field, or a dialog is open (`isBusy`), letters are letters. */
export function useDeskKeys(desk: Desk, isBusy: boolean, onDead: (why: MessageDescriptor) => void): void {
  const here = actions.filter(({ isOfBoard }) => !isOfBoard || desk.place === 'board');
  const keys = here.flatMap(({ keys, run, whyNot }) => {
    const press = () => {
      const why = whyNot?.(desk);
      if (why) onDead(why);
      else run(desk);
    };
    return keys.map((key): HotkeyItem => [key, press]);
  });
  useHotkeys(isBusy ? [] : keys);
  // From a field, too: that is where somebody types who does not know the key.
  useHotkeys(isBusy ? [] : [['mod+K', () => desk.open({ kind: 'palette' })]], []);
}
