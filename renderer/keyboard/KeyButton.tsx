import { UnstyledButton } from '@mantine/core';
import { type MouseEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Key, Page } from '#renderer/keyboard/layouts.ts';
import styles from '#renderer/keyboard/OnScreenKeyboard.module.css';
import { type Casing, useFace } from '#renderer/keyboard/useFace.tsx';

type Props = { of: Key; casing: Casing; page: Page; onPress: () => void };

const holdMs = 500;
const repeatMs = 90;
// Two thumbs overlap, and a second finger makes no click: what writes acts when it is touched. What changes the keyboard
// under the finger waits for the click, which would otherwise land on what has come up instead.
const writes = new Set<Key['kind']>(['text', 'tone', 'backspace', 'shift']);

export function KeyButton({ of: key, casing, page, onPress }: Props) {
  const { face, label } = useFace(key, casing, page);
  const [isDown, setIsDown] = useState(false);
  const repeat = useRepeat(onPress);
  const width = 'width' in key ? key.width : undefined;
  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    setIsDown(true);
    if (!writes.has(key.kind)) return;
    onPress();
    if (key.kind === 'backspace') repeat.start();
  };
  const up = () => {
    setIsDown(false);
    repeat.stop();
  };
  // A click without a pointer is that of somebody who speaks to the screen, or presses it by another aid.
  const click = (event: MouseEvent) => {
    if (!writes.has(key.kind) || event.detail === 0) onPress();
  };
  return (
    <UnstyledButton
      className={styles['key']}
      data-kind={key.kind}
      data-down={isDown || undefined}
      style={width === undefined ? undefined : { flexGrow: width }}
      tabIndex={-1}
      aria-label={label}
      aria-pressed={key.kind === 'shift' ? casing !== 'small' : undefined}
      onPointerDown={down}
      onPointerUp={up}
      onPointerLeave={up}
      onPointerCancel={up}
      onClick={click}
    >
      {face}
    </UnstyledButton>
  );
}

/** Goes on pressing while a finger stays, with what the press means by then. */
function useRepeat(onPress: () => void) {
  const pressRef = useRef(onPress);
  const timerRef = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    pressRef.current = onPress;
  });
  useEffect(() => () => clearTimeout(timerRef.current), []);
  const stop = () => clearTimeout(timerRef.current);
  const again = () => {
    pressRef.current();
    timerRef.current = setTimeout(again, repeatMs);
  };
  const start = () => {
    stop();
    timerRef.current = setTimeout(again, holdMs);
  };
  return { start, stop };
}
