import { type DeskWindow, deskWindows } from '#src/contract/desk-windows.ts';

const size = 'popup,width=1366,height=768';

/**
 * Opens a place of the desk in a window of its own, or brings that window to the front. It is signed in as this one is
 * (transport.ts). False: the browser does not let it.
 */
export const openSecondWindow = (place: DeskWindow): boolean =>
  window.open(`${location.pathname}${deskWindows[place]}`, `gatebook-${place}`, size) !== null;

/** Opened by another window of the desk, which chimes and speaks for both as long as it is there. */
export function isSecondWindow(): boolean {
  const opener = window.opener as Window | null;
  return opener !== null && !opener.closed;
}
