import { median } from '#scripts/bench/figure.ts';
import { type Decoder, decoderNames, type Look, type Looked } from '#scripts/bench/scan/page-api.ts';

/** What each decoder made of a set of pictures. */
export type Tally = {
  add(looked: Looked, texts?: readonly string[]): void;
  readonly pictures: number;
  /** Percent of the pictures with a code that were read rightly. */
  rate(decoder: Decoder): number;
  /** Milliseconds per picture, hits and misses. */
  medianMs(decoder: Decoder): number;
  /** Texts that are not in the picture, those of pictures without a code included. */
  wrong(decoder: Decoder): number;
};

export function createTally(): Tally {
  const looks: (Record<Decoder, Look> & { texts: readonly string[] })[] = [];
  const all = (decoder: Decoder) => looks.map((look) => ({ ...look[decoder], texts: look.texts }));
  const withCode = (decoder: Decoder) => all(decoder).filter(({ texts }) => texts.length > 0);
  const isRight = ({ text, texts }: { text: string | null; texts: readonly string[] }) =>
    text !== null && texts.some((expected) => sameText(expected, text));
  return {
    add: (looked, texts) =>
      void looks.push({ ...looked.looks, texts: texts ?? (looked.expected === null ? [] : [looked.expected]) }),
    get pictures() {
      return looks.length;
    },
    rate: (decoder) => (100 * withCode(decoder).filter(isRight).length) / withCode(decoder).length,
    medianMs: (decoder) => median(all(decoder).map(({ ms }) => ms)),
    wrong: (decoder) =>
      all(decoder).filter((look) => look.text !== null && look.text !== '[several]' && !isRight(look)).length,
  };
}

/** The samples' files end some texts with a line break that the code has not, or write its line breaks otherwise. */
const sameText = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd();

export const describeTally = (tally: Tally): string =>
  decoderNames
    .map((name) => `${name} ${tally.rate(name).toFixed(1)} % at ${tally.medianMs(name).toFixed(1)} ms`)
    .join(', ');

export const describeRates = (tally: Tally): string =>
  decoderNames.map((name) => `${name} ${tally.rate(name).toFixed(0)} %`).join(', ');
