/** What comes with Gatebook and is no code. */
export const assetsDir = new URL('../../assets/', import.meta.url);
