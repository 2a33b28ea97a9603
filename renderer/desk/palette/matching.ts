import { fold, foldTokens } from '#src/domain/text/fold.ts';

/** What can be chosen in the palette. `texts`: all that it may be found by, in any language. */
export type PaletteItem = { id: string; label: string; texts: readonly string[] };

/** Without marks and spaces in plates: `29a12345` finds 29A-123.45. */
const compact = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

/** Every word that was typed begins a word of the item, or the whole of it stands in one of its texts written in one. */
function isFound({ texts }: PaletteItem, typed: string): boolean {
  const words = foldTokens(typed);
  if (words.length === 0) return true;
  const own = texts.flatMap(foldTokens);
  if (words.every((word) => own.some((one) => one.startsWith(word)))) return true;
  const whole = compact(typed);
  return whole.length >= 3 && texts.some((text) => compact(text).includes(whole));
}

/** Those that are found; what was used of late comes first, the rest stays in its order. */
export function findItems<I extends PaletteItem>(
  items: readonly I[],
  typed: string,
  recent: readonly string[] = [],
): I[] {
  const rank = ({ id }: I) => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  return items.filter((item) => isFound(item, typed)).toSorted((a, b) => rank(a) - rank(b));
}
