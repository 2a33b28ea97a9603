import { Badge, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from '#renderer/office/people/state.module.css';

export type Tone = 'good' | 'bad' | 'wait' | 'quiet';

// Said on the element itself: the badge's own class names a colour too, and which of the two comes last is up to the bundler.
const colored = { color: 'var(--state)' };

/** One word of where something stands. */
export const StateBadge = ({ tone, children }: { tone: Tone; children: ReactNode }) => (
  <Badge variant="outline" className={classes[tone]} style={colored} bd="1px solid var(--state)">
    {children}
  </Badge>
);

/** A sentence that should be seen before it is too late. */
export const StateText = ({ tone, children }: { tone: Tone; children: ReactNode }) => (
  <Text size="xs" fw={600} className={classes[tone]} style={colored}>
    {children}
  </Text>
);
