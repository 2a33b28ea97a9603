/** A code held in front of the camera is read ten times a second; it counts again after this time. */
export const REPEAT_MS = 3_000;

export type Sightings = {
  /** True when the text is to be reported: a different one at once, the same one after `REPEAT_MS`. */
  isNews(text: string, nowMs: number): boolean;
};

export function createSightings(): Sightings {
  let last: { readonly text: string; readonly atMs: number } | null = null;
  return {
    isNews: (text, nowMs) => {
      if (last?.text === text && nowMs - last.atMs < REPEAT_MS) return false;
      last = { text, atMs: nowMs };
      return true;
    },
  };
}
