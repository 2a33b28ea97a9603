/** Places of the desk that may stand in a window of their own on a second screen, by their hash. No other window is opened. */
export const deskWindows = { log: '#log', wall: '#wall' } as const;

export type DeskWindow = keyof typeof deskWindows;
