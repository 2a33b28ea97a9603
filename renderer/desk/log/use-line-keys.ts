import { useState } from 'react';

/**
 * A key for each row that is seen, such that lines stay where they stand: on a short way the line that is left behind comes
 * next at the other end, after a jump every line says another row. Moving or making lines takes browsers longest.
 * `most`: as many as are ever seen at once; of more keys than that, each step would use up another one.
 */
export function useLineKeys(first: number, most: number): (row: number) => number {
  const [kept, setKept] = useState({ first, most, shift: 0 });
  if (first === kept.first && most === kept.most) return keyIn(kept);
  const isJump = Math.abs(first - kept.first) >= most;
  const next = { first, most, shift: isJump ? kept.shift + kept.first - first : kept.shift };
  setKept(next);
  return keyIn(next);
}

const keyIn =
  ({ most, shift }: { most: number; shift: number }) =>
  (row: number): number =>
    (((row + shift) % most) + most) % most;
