import { type Composed, compose, type Mark } from '#renderer/keyboard/compose.ts';

const telexMarks: Record<string, Mark> = {
  s: { kind: 'tone', tone: 'acute' },
  f: { kind: 'tone', tone: 'grave' },
  r: { kind: 'tone', tone: 'hook' },
  x: { kind: 'tone', tone: 'tilde' },
  j: { kind: 'tone', tone: 'dot' },
  z: { kind: 'no-tone' },
  a: { kind: 'shape', into: 'â' },
  e: { kind: 'shape', into: 'ê' },
  o: { kind: 'shape', into: 'ô' },
  w: { kind: 'shape', into: 'ăơư', isLetter: true },
  d: { kind: 'stroke' },
};

/** One key of Telex: nguyeenx, nguyenex and nguyenxe are all nguyễn. */
export const composeTelex = (before: string, key: string, last: Composed | null): Composed =>
  compose(telexMarks, before, key, last);
