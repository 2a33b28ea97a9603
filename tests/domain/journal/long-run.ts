/** The long run is the one that fault tests ask for by GATEBOOK_LONG=1; the short one is part of `npm test`. */
export const isLong = Boolean(process.env['GATEBOOK_LONG']);
export const longRunMs = 600_000;
