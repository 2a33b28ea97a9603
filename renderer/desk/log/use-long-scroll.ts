import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { isCompressed, scrollHeightOf, toOffset, toScrolled } from '#renderer/desk/log/long-scroll.ts';

type Props = { box: RefObject<HTMLElement | null>; rows: number; rowHeight: number; headHeight: number };

const settleMs = 120;

/** Which rows are seen. A short way is gone pixel by pixel; a long one goes to where the scroll bar points. */
export function useLongScroll({ box, rows, rowHeight, headHeight }: Props) {
  const [seen, setSeen] = useState({ offset: 0, view: 600 });
  const at = useRef({ scrolled: 0, offset: 0 });
  const timer = useRef(0);
  const content = rows * rowHeight;
  const limit = (offset: number, view: number) => Math.max(0, Math.min(offset, content - view));

  const stand = (element: HTMLElement, offset: number) => {
    element.scrollTop = toScrolled(offset, content, seen.view);
    at.current = { scrolled: element.scrollTop, offset };
  };
  const look = () => {
    const element = box.current;
    if (!element) return;
    const view = Math.max(rowHeight, element.clientHeight - headHeight);
    const way = element.scrollTop - at.current.scrolled;
    const isShort = isCompressed(content) && Math.abs(way) < 2 * view;
    const offset = limit(isShort ? at.current.offset + way : toOffset(element.scrollTop, content, view), view);
    at.current = { scrolled: element.scrollTop, offset };
    setSeen((before) => (before.offset === offset && before.view === view ? before : { offset, view }));
    if (!isShort) return;
    window.clearTimeout(timer.current);
    // The scroll bar moves on to where it ought to stand, so that there is always a way to go.
    timer.current = window.setTimeout(() => stand(element, at.current.offset), settleMs);
  };
  useLooks(box, look, timer);

  const goTo = (offset: number) => {
    const element = box.current;
    if (!element) return;
    const target = limit(offset, seen.view);
    stand(element, target);
    setSeen({ ...seen, offset: target });
  };
  const offset = limit(seen.offset, seen.view);
  const first = Math.floor(offset / rowHeight);
  // As many wherever it stands, so that no line comes and goes with half a row.
  const most = Math.ceil(seen.view / rowHeight) + 1;
  return {
    offset,
    view: seen.view,
    height: scrollHeightOf(content) + headHeight,
    first,
    last: Math.min(rows, first + most) - 1,
    most,
    /** The row at the top of what is seen. */
    goToRow: (row: number) => goTo(row * rowHeight),
    /** No further than needed. */
    reveal: (row: number) => {
      if (row * rowHeight < offset) goTo(row * rowHeight);
      else if ((row + 1) * rowHeight > offset + seen.view) goTo((row + 1) * rowHeight - seen.view);
    },
  };
}

/** Looks again after every scroll and every change of size. */
function useLooks(box: Props['box'], look: () => void, timer: RefObject<number>) {
  const lookNow = useEffectEvent(look);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const onScroll = () => lookNow();
    const sizes = new ResizeObserver(onScroll);
    element.addEventListener('scroll', onScroll, { passive: true });
    sizes.observe(element);
    return () => {
      element.removeEventListener('scroll', onScroll);
      sizes.disconnect();
      window.clearTimeout(timer.current);
    };
  }, [box, timer]);
}
