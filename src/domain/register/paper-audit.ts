/** A sheet as far as somebody has said what came of it. `lastRow`: how far it was written. */
export type SheetFate = { lastRow: number; struck: readonly number[]; isLost: boolean };

export type SheetState = 'out' | 'entering' | 'done' | 'gaps' | 'lost';

/**
 * What of one sheet is still to be entered. While nobody has said how far it was written, the rows before the last one that
 * was entered are what is known to be written: paper is filled from the top.
 */
export function auditSheet(
  entered: readonly number[],
  fate: SheetFate | null,
): { state: SheetState; missing: number[] } {
  const accounted = new Set([...entered, ...(fate?.struck ?? [])]);
  const until = fate?.lastRow ?? Math.max(0, ...entered);
  const missing = Array.from({ length: until }, (_, index) => index + 1).filter((row) => !accounted.has(row));
  if (fate?.isLost) return { state: 'lost', missing };
  if (fate) return { state: missing.length > 0 ? 'gaps' : 'done', missing };
  return { state: entered.length > 0 ? 'entering' : 'out', missing };
}
