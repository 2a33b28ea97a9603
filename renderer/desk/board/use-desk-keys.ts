import { type HotkeyItem, useHotkeys } from '@mantine/hooks';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { sections } from '#renderer/desk/board/sections.ts';
import { enterSection } from '#renderer/desk/board/step-through.ts';
import { isMeasurable } from '#renderer/desk/measure/due.ts';
import type { VisitSummary } from '#src/contract/visit.ts';

type Props = {
  /** A dialog is open: then a letter belongs to it. */
  isBusy: boolean;
  /** The waiting visit that A and R are about. */
  target: VisitSummary | null;
  open: OpenDialog;
  /** The whole book stands where the board stands. */
  isLog: boolean;
  showLog: (isShown: boolean) => void;
};

const enterSearch = () => document.getElementById(sections.search)?.focus();

/** One letter per action. While somebody types in a field, letters are letters. */
export function useDeskKeys({ isBusy, target, open, isLog, showLog }: Props): void {
  const decide = (decision: 'admit' | 'refuse') => () => target && open({ kind: 'decide', visit: target, decision });
  const everywhere: HotkeyItem[] = [
    ['n', () => open({ kind: 'entry' })],
    ['e', () => open({ kind: 'export' })],
    ['d', () => open({ kind: 'devices' })],
    ['s', () => open({ kind: 'integrity' })],
    ['b', () => open({ kind: 'hand-over' })],
    ['c', () => open({ kind: 'shift' })],
    ['l', () => open({ kind: 'paper' })],
    ['p', () => open({ kind: 'photo-check' })],
    ['v', () => open({ kind: 'evacuation' })],
    ['q', () => showLog(!isLog)],
    // Which of the two signs needs Shift depends on the keyboard's layout.
    ['?', () => open({ kind: 'keys' })],
    ['shift+?', () => open({ kind: 'keys' })],
    ['/', enterSearch],
    ['shift+/', enterSearch],
  ];
  const onBoard: HotkeyItem[] = [
    ['a', decide('admit')],
    ['r', decide('refuse')],
    ['t', () => target && isMeasurable(target) && open({ kind: 'measure', visit: target })],
    ['w', () => enterSection(sections.waiting)],
    ['i', () => enterSection(sections.inside)],
    ['m', () => enterSection(sections.movements)],
  ];
  useHotkeys(isBusy ? [] : [...everywhere, ...(isLog ? [] : onBoard)]);
}
