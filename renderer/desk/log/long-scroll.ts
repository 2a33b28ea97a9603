/**
 * Browsers draw no element higher than some ten million pixels; five million rows are taller. The first and the last stretch
 * are as long as they are, what lies between is compressed: the scroll bar reaches any place, and near both ends a pixel is
 * a pixel. All in pixels; `view` is how much is seen at once.
 */
const tallest = 8_000_000;
const edge = 1_000_000;

export const scrollHeightOf = (content: number): number => Math.min(content, tallest);

export const isCompressed = (content: number): boolean => content > tallest;

/** How far into the rows a place of the scroll bar is. */
export function toOffset(scrolled: number, content: number, view: number): number {
  if (!isCompressed(content)) return scrolled;
  const [lastScroll, lastOffset] = [tallest - view, content - view];
  if (scrolled <= edge) return scrolled;
  if (scrolled >= lastScroll - edge) return lastOffset - (lastScroll - scrolled);
  return edge + ((scrolled - edge) * (lastOffset - 2 * edge)) / (lastScroll - 2 * edge);
}

/** Where the scroll bar stands for a place in the rows. */
export function toScrolled(offset: number, content: number, view: number): number {
  if (!isCompressed(content)) return offset;
  const [lastScroll, lastOffset] = [tallest - view, content - view];
  if (offset <= edge) return offset;
  if (offset >= lastOffset - edge) return lastScroll - (lastOffset - offset);
  return edge + ((offset - edge) * (lastScroll - 2 * edge)) / (lastOffset - 2 * edge);
}
