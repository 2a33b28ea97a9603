/** What an office's own rule has in the place of a letter's number. */
const noNumber = '—';

/** The letters by their numbers, as a sentence names them; empty where none has one. */
export const letterNumbers = (letters: readonly string[]): string =>
  letters.filter((number) => number !== '' && number !== noNumber).join('; ');
