import { type RefObject, useEffect } from 'react';

const wanted = '[data-autofocus]';

/**
 * What a dialog loads comes after it has looked for where to put the keyboard, and then Enter would close it. The first
 * wanted element that comes later gets the keyboard, unless somebody has moved it on from where it lay by then.
 */
export function useLateFocus(dialog: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = dialog.current;
    if (!root || root.querySelector(wanted)) return;
    const observer = new MutationObserver(() => {
      const target = root.querySelector<HTMLElement>(wanted);
      if (!target) return;
      observer.disconnect();
      const { activeElement } = document;
      const isUnmoved = activeElement === document.body || activeElement?.matches('.mantine-Modal-close');
      if (isUnmoved) target.focus();
    });
    observer.observe(root, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [dialog]);
}
