import { type KeyboardEvent, useState } from 'react';

type Props = { total: number; perPage: number; reveal: (row: number) => void; onEnter: (row: number) => void };

/** At which row the keyboard is; arrows, page keys, Home and End move it, Enter opens it. */
export function useRowKeys({ total, perPage, reveal, onEnter }: Props) {
  const [chosen, setChosen] = useState(0);
  const active = Math.min(chosen, Math.max(0, total - 1));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') return onEnter(active);
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + perPage,
      PageUp: active - perPage,
      Home: 0,
      End: total - 1,
    };
    const target = moves[event.key];
    if (target === undefined || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(target, total - 1));
    setChosen(next);
    reveal(next);
  };
  return { active, setActive: setChosen, onKeyDown };
}
