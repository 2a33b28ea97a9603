import { useRef, useState } from 'react';
import type { VisitDetails, VisitSummary } from '#src/contract/visit.ts';

/** What was just decided at this desk, and may have been a slip of the finger. */
export type Decided = { visit: VisitSummary; decision: 'admit' | 'refuse' };

/** What lies over the board. One at a time: a guard who is interrupted closes one thing, not a stack of them. */
export type DeskDialog =
  | { kind: 'decide'; visit: VisitSummary; decision: 'admit' | 'refuse' }
  | { kind: 'call-host'; visit: VisitSummary }
  | { kind: 'undo'; decided: Decided }
  | { kind: 'measure'; visit: VisitSummary }
  /** `inferredFrom`: nobody saw them leave, but this speaks for it. */
  | { kind: 'check-out'; visit: VisitSummary; inferredFrom?: string }
  | { kind: 'visit'; visit: VisitSummary }
  | { kind: 'correct'; details: VisitDetails }
  | { kind: 'entry' }
  | { kind: 'glance' }
  | { kind: 'export' }
  | { kind: 'integrity' }
  | { kind: 'hand-over' }
  | { kind: 'shift' }
  | { kind: 'shift-sheet'; shiftId: string }
  | { kind: 'checklist' }
  | { kind: 'sweep' }
  | { kind: 'paper' }
  | { kind: 'photo-check' }
  | { kind: 'devices' }
  | { kind: 'evacuation' }
  | { kind: 'vehicles' }
  | { kind: 'palette' }
  | { kind: 'keys' };

export type OpenDialog = (dialog: DeskDialog) => void;

/** Remembers where the keyboard was. `close` returns it there, or to `sectionId` when that place is about to vanish. */
export function useDeskDialog() {
  const [dialog, setDialog] = useState<DeskDialog | null>(null);
  const cameFrom = useRef<Element | null>(null);
  const isOpen = useRef(false);
  const open: OpenDialog = (next) => {
    if (dialog === null) cameFrom.current = document.activeElement;
    isOpen.current = true;
    setDialog(next);
  };
  const close = (sectionId?: string) => {
    isOpen.current = false;
    setDialog(null);
    const origin = cameFrom.current;
    // After React has taken the dialog away, and with it the focus.
    requestAnimationFrame(() => {
      // One dialog led to another, which has the keyboard now.
      if (isOpen.current) return;
      const target = sectionId === undefined ? origin : document.getElementById(sectionId);
      if (target instanceof HTMLElement && target !== document.body) target.focus();
    });
  };
  return { dialog, open, close };
}
