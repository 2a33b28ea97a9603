import { useEffect } from 'react';

/** Brings the first field that is not right into view after a try to go on: it may stand below the edge of the screen. */
export function useScrollToProblem(tries: number): void {
  useEffect(() => {
    if (tries === 0) return;
    void document.querySelector('main [aria-invalid="true"], main [data-problem]')?.scrollIntoView({ block: 'center' });
  }, [tries]);
}
