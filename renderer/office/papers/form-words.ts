import words from '#assets/papers/form.json' with { type: 'json' };
import type { Locale } from '#renderer/ui/i18n.ts';

type Both = { vi: string; en: string };
type Name = { [K in keyof typeof words]: (typeof words)[K] extends Both ? K : never }[keyof typeof words];

/** The words of the paper form in the language of the sheet, which need not be the screen's. */
export const formWords = (locale: Locale) => (name: Name) => words[name][locale];

export const sexWords = (locale: Locale): string[] => words.sexes.map((sex) => sex[locale]);
