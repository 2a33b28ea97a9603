import type { Condition } from '#scripts/bench/scan/scene.ts';

export const decoderNames = ['ours', 'html5', 'zxing'] as const;
export type Decoder = (typeof decoderNames)[number];

/** A picture or a film by what it is made of, so that it need not travel. */
export type FilmSpec = { condition: Condition | 'changing'; seed: number; frames: number };
export type PictureSpec = FilmSpec | { empty: number } | { url: string };

export type Look = { text: string | null; ms: number };
export type Looked = { expected: string | null; looks: Record<Decoder, Look> };
/** How many frames it took until the right text was read; null when it never was. */
export type Watched = { ours: number | null; zxing: number | null; wrong: number };

/** What the bench asks of its page (tests/renderer/scanner/bench), as `window.bench`. */
export type BenchPage = {
  /** The same picture by each decoder, in turns. For a picture from an address nothing is expected here. */
  look(picture: PictureSpec, turn: number): Promise<Looked>;
  watch(film: FilmSpec): Promise<Watched>;
  /** Reads a code from a running video so many times, by the very reader of the product. */
  readOften(times: number): Promise<number>;
};

declare global {
  interface Window {
    bench: BenchPage;
  }
}
