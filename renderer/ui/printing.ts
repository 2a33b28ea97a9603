/**
 * Whether printing goes straight to a printer. Otherwise `window.print` opens a dialog with files and printers, which a
 * locked-down kiosk must never show; so the shell that has set up silent printing says so with `?print` in the address.
 */
export const canPrint = (): boolean => new URLSearchParams(location.search).has('print');
