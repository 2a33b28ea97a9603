import { type Composed, compose, type Mark } from '#renderer/keyboard/compose.ts';

const vniMarks: Record<string, Mark> = {
  1: { kind: 'tone', tone: 'acute' },
  2: { kind: 'tone', tone: 'grave' },
  3: { kind: 'tone', tone: 'hook' },
  4: { kind: 'tone', tone: 'tilde' },
  5: { kind: 'tone', tone: 'dot' },
  0: { kind: 'no-tone' },
  6: { kind: 'shape', into: 'âêô' },
  7: { kind: 'shape', into: 'ơư' },
  8: { kind: 'shape', into: 'ă' },
  9: { kind: 'stroke' },
};

/** One key of VNI: nguye6n4, nguyen64 and nguye64n are all nguyễn. */
export const composeVni = (before: string, key: string, last: Composed | null): Composed =>
  compose(vniMarks, before, key, last);
