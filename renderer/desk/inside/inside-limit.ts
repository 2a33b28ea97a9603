/** As many of those inside as the desk asks for at once: one list for the board, the glance, the palette and the wall. */
export const insideLimit = 300;
