import type Database from 'better-sqlite3';
import { fold } from '#src/domain/text/fold.ts';
import { digitsOf } from '#src/domain/text/tails.ts';
import { createRandom, type Random } from '#src/node/demo/random.ts';

export const searchFields = ['name', 'document', 'plate'] as const;
export type SearchField = (typeof searchFields)[number];

const missShare = 0.1;

/** What guards type, drawn from the book itself; one in ten is of somebody who was never there. */
export function drawQueries(
  db: Database.Database,
  field: SearchField,
  { queries, seed }: { queries: number; seed: number },
) {
  const random = createRandom(seed + searchFields.indexOf(field));
  const pick = createPicker(db, field, random);
  return Array.from({ length: queries }, () => {
    if (random.chance(missShare)) return misses[field](random);
    return shorten[field](pick(), random);
  });
}

/** A value of the column from somewhere in the book, each visit as likely as the other. */
function createPicker(db: Database.Database, column: SearchField, random: Random): () => string {
  const last = db.prepare('SELECT max(seq) FROM visit').pluck().get() as number;
  const from = db.prepare(`SELECT ${column} FROM visit WHERE seq >= ? AND ${column} IS NOT NULL LIMIT 1`).pluck();
  return () => {
    for (;;) {
      const found = from.get(random.between(0, last));
      if (typeof found === 'string') return found;
    }
  };
}

const shorten: Record<SearchField, (text: string, random: Random) => string> = {
  // Typed without diacritics: the whole name, its last two words, or the family name and how the given one begins.
  name(text, random) {
    const words = fold(text).split(' ');
    const ways = [words, words.slice(-2), [words[0] ?? '', (words.at(-1) ?? '').slice(0, 2)]];
    return random.pick(ways).join(' ');
  },
  document: (text, random) => text.slice(-random.between(4, 6)),
  plate: (text, random) => digitsOf(text).slice(-random.between(4, 5)),
};

const misses: Record<SearchField, (random: Random) => string> = {
  name: (random) => `${random.pick(['quach', 'thach', 'ong', 'kieu'])} ${random.pick(['xyz', 'oe', 'wan'])}`,
  document: (random) => random.digits(6),
  plate: (random) => random.digits(5),
};
