import { type RefObject, useEffect } from 'react';

/**
 * A button that waits for its answer is disabled, and a form that is done goes away: both drop the keyboard on the page, from
 * where Enter and the arrows do nothing. It comes back to where it was or, when that is gone, to what begins what stands there now.
 */
export function useKeptFocus(dialog: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = dialog.current;
    if (!root) return;
    let last: HTMLElement | null = null;
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) last = target;
    };
    const giveBack = () => {
      if (last === null || document.activeElement !== document.body) return;
      const next = last.isConnected ? last : root.querySelector<HTMLElement>('[data-autofocus], [data-row]');
      next?.focus();
    };
    const observer = new MutationObserver(giveBack);
    observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] });
    root.addEventListener('focusin', remember);
    return () => {
      observer.disconnect();
      root.removeEventListener('focusin', remember);
    };
  }, [dialog]);
}
