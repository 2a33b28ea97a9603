import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import '#renderer/office/papers/print.css';

/** Sheets that stand on paper only: `window.print` prints them and nothing of the screen. */
export const Printed = ({ children }: { children: ReactNode }) =>
  createPortal(
    <div className="gatebook-papers" aria-hidden>
      {children}
    </div>,
    document.body,
  );
