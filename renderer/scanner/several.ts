/** A second code that shakes is not read in every picture: for this long after both were seen, none is taken. */
const severalMs = 1_200;

export type Several = {
  /** More than one text was in view just now. */
  see(): void;
  isSeen(): boolean;
  close(): void;
};

/** Reports true at the first sight of several codes, and false when they have not been seen for a while. */
export function watchForSeveral(onSeveral: (isSeveral: boolean) => void): Several {
  let end: ReturnType<typeof setTimeout> | undefined;
  const pass = () => {
    end = undefined;
    onSeveral(false);
  };
  return {
    see: () => {
      if (end === undefined) onSeveral(true);
      clearTimeout(end);
      end = setTimeout(pass, severalMs);
    },
    isSeen: () => end !== undefined,
    close: () => clearTimeout(end),
  };
}
