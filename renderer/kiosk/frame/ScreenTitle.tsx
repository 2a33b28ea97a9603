import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

/** The heading of a screen. It takes the focus when the screen appears, so that a screen reader speaks it. */
export function ScreenTitle({ children, size = 'h1' }: { children: ReactNode; size?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <Title ref={heading} order={1} size={size} tabIndex={-1} style={{ outline: 'none' }}>
      {children}
    </Title>
  );
}
