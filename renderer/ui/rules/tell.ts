import type { I18n } from '@lingui/core';

/** What a sentence about a rule needs beside the rule: the language, and the names behind ids. */
export type Tell = {
  i18n: I18n;
  /** The name of a department or room; an id that is none of the office's comes back as it is. */
  placeOf: (id: string) => string;
  /** The title of a questionnaire. */
  formOf: (id: string) => string;
};

/** "A, B và C" in the language on screen. */
export const listOf = ({ i18n }: Pick<Tell, 'i18n'>, parts: readonly string[]): string =>
  new Intl.ListFormat(i18n.locale, { type: 'conjunction' }).format(parts);
