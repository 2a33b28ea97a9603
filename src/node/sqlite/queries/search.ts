import type { VisitRow } from '#src/app/ports.ts';
import { fold, foldTokens } from '#src/domain/text/fold.ts';
import { phoneKey } from '#src/domain/text/phones.ts';
import { compact, digitsOf, tailKey } from '#src/domain/text/tails.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';
import { type RawVisit, toVisit, visitColumns } from '#src/node/sqlite/queries/visits.ts';

/** Shorter tails would match half of the book. */
const shortestTail = 3;
export const longestVisitorNumber = 5;

/**
 * One box for everything: words are names (folded, each a prefix or whole), digits are a visitor number or the tail of a
 * document or phone, digits with or without letters are the tail of a plate. Newest first; names written with the
 * same diacritics come before those that only fold alike.
 */
export function createSearch(db: Reader) {
  const finders = createFinders(db);
  return {
    search(text: string, today: string, limit: number): VisitRow[] {
      const found = new Map<number, VisitRow>();
      const take = (rows: RawVisit[]) => {
        for (const raw of rows) if (!found.has(raw['seq'] as number)) found.set(raw['seq'] as number, toVisit(raw));
      };
      const code = compact(text);
      const isNumber = code !== '' && digitsOf(text) === code;
      if (isNumber && code.length <= longestVisitorNumber) take(finders.byNumber.all(Number(code), today, limit));
      for (const { tail, from, to } of tailsOf(text)) take(finders[tail].all(from, to, limit));
      const names = toMatch(text);
      if (!isNumber && names !== '') take(finders.byName.all(names, limit));
      return rank([...found.values()], text).slice(0, limit);
    },
  };
}

function createFinders(db: Reader) {
  const byTail = (column: string) =>
    db.prepare<[string, string, number], RawVisit>(
      `SELECT ${visitColumns} FROM visit v WHERE v.${column} >= ? AND v.${column} < ? ORDER BY v.seq DESC LIMIT ?`,
    );
  return {
    byNumber: db.prepare<[number, string, number], RawVisit>(
      `SELECT ${visitColumns} FROM visit v WHERE v.number = ? AND v.staff IS NULL ORDER BY v.day = ? DESC, v.seq DESC LIMIT ?`,
    ),
    document: byTail('document_tail'),
    phone: byTail('phone_tail'),
    plate: byTail('plate_tail'),
    byName: db.prepare<[string, number], RawVisit>(
      `SELECT ${visitColumns} FROM visit v
       JOIN (SELECT rowid FROM visit_name WHERE visit_name MATCH ? ORDER BY rowid DESC LIMIT ?) n ON n.rowid = v.seq
       ORDER BY v.seq DESC`,
    ),
  };
}

const tails = ['document', 'phone', 'plate'] as const;

/** What that which was typed may be the end of, from ≤ key < to: no telephone has letters. */
export function tailsOf(text: string) {
  const code = compact(text);
  if (!/\d/.test(code) || code.length < shortestTail) return [];
  const isNumber = digitsOf(text) === code;
  return tails
    .filter((tail) => isNumber || tail !== 'phone')
    .map((tail) => {
      const from = tail === 'phone' ? phoneKey(text) : tailKey(code);
      return { tail, from, to: `${from}\u{10FFFF}` };
    });
}

/**
 * The words of a name as FTS5 looks for them: each a beginning, so that An finds Anh while it is typed. In quotation marks
 * each is the whole word, for whoever has to answer for one An among many an Anh. Words are letters and digits only, so
 * quoting them is enough to keep FTS5's own syntax out.
 */
export function toMatch(text: string): string {
  const end = /["“”]/.test(text) ? '' : '*';
  return foldTokens(text)
    .map((token) => `"${token}"${end}`)
    .join(' AND ');
}

function rank(visits: VisitRow[], text: string): VisitRow[] {
  const asTyped = text.trim().normalize('NFC').toLowerCase();
  if (fold(asTyped) === asTyped) return visits;
  const isExact = (visit: VisitRow) => (visit.name?.toLowerCase().includes(asTyped) ? 0 : 1);
  return visits.toSorted((a, b) => isExact(a) - isExact(b));
}
