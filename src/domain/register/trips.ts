/** That a trip of an office car came back, and that somebody saw it. */
export const hasReturn = ({ inAt, isPresumed }: { inAt: number | string | null; isPresumed: boolean }): boolean =>
  inAt !== null && !isPresumed;
