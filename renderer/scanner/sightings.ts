/** A code held in front of the camera is read ten times a second; it counts again after this time. */
export const REPEAT_MS = 3_000;

export type Sightings = {
  /** True when the text is to be reported: `REPEAT_MS` must have passed since it was reported last. */
  isNews(text: string, nowMs: number): boolean;
};

export function createSightings(): Sightings {
  const reportedAtMs = new Map<string, number>();
  return {
    isNews: (text, nowMs) => {
      for (const [known, atMs] of reportedAtMs) if (nowMs - atMs >= REPEAT_MS) reportedAtMs.delete(known);
      if (reportedAtMs.has(text)) return false;
      reportedAtMs.set(text, nowMs);
      return true;
    },
  };
}
