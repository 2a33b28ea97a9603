import Database from 'better-sqlite3';
import type { BookSize } from '#scripts/bench/desk/book.ts';
import { categories } from '#src/domain/register/vocabulary.ts';

/** Lines of the book between one visit and the next, as in an office that is asked about health now and then. */
const linesPerVisit = 5;
const visitsPerDay = 1370;

const indexesOf = (db: Database.Database, table: string) =>
  db
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL")
    .all(table) as { name: string; sql: string }[];

/**
 * Fills the tables that the whole book is read from with rows of the usual shape, made by SQL and not through the journal:
 * ten million movements through the journal would take hours. Names are not indexed for the search, which has a bench of
 * its own. Answers how many visits there are.
 */
export function fillBook(path: string, { movements, seed }: BookSize, say: (line: string) => void): number {
  const visits = Math.ceil(movements / 2);
  const db = new Database(path);
  db.pragma('synchronous = OFF');
  db.pragma('journal_mode = OFF');
  db.pragma('cache_size = -200000');
  const tables = ['visit', 'movement', 'log_row', 'reading'];
  const indexes = tables.flatMap((table) => indexesOf(db, table));
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`);
  fill(db, visits, seed, say);
  for (const { name, sql } of indexes) {
    db.exec(sql);
    say(`index ${name}`);
  }
  db.pragma('journal_mode = WAL');
  db.close();
  return visits;
}

const step = 250_000;

function fill(db: Database.Database, visits: number, seed: number, say: (line: string) => void): void {
  const after = (db.prepare('SELECT coalesce(max(seq), 0) FROM leaf').pluck().get() as number) + 1;
  const statements = statementsOf(db, seed);
  for (let done = 0; done < visits; done += step) {
    const end = Math.min(visits, done + step);
    // A plain number would be bound as a fraction.
    const values = { done: BigInt(done), end: BigInt(end), after: BigInt(after) };
    for (const statement of statements) statement.run(values);
    say(`${end} of ${visits} visits`);
  }
}

/** A number below `of` for each visit, the same in every run; each `salt` multiplies by a number of its own. */
const draw = (seed: number, salt: number, of: number): string =>
  `((((n + ${seed * 7_919}) * ${(2_654_435_761 * (2 * salt + 1)) % 2 ** 32} & 4294967295) >> 5) % ${of})`;

type Places = Record<'doors' | 'departments', { id: string }[]>;

function statementsOf(db: Database.Database, seed: number): Database.Statement[] {
  const setting = db.prepare("SELECT value FROM setting WHERE key = 'office'").pluck().get();
  const office = JSON.parse(setting as string) as Places;
  const guards = db.prepare<[], string>('SELECT id FROM account').pluck().all() as string[];
  const note = db.prepare('INSERT OR IGNORE INTO log_word (word) VALUES (?)');
  for (const word of [...office.departments, ...office.doors].map(({ id }) => id).concat(guards)) note.run(word);
  const pick = (words: readonly string[], salt: number) =>
    `CASE ${draw(seed, salt, words.length)} ${words.map((word, index) => `WHEN ${index} THEN '${word}'`).join(' ')} END`;
  const rows = `WITH RECURSIVE r(n) AS (SELECT @done UNION ALL SELECT n + 1 FROM r WHERE n + 1 < @end)`;
  const day = `date('2017-01-02', '+' || (n / ${visitsPerDay}) || ' days')`;
  const at = `(1483290000000 + (n / ${visitsPerDay}) * 86400000 + (n % ${visitsPerDay}) * 26000)`;
  const category = `CASE WHEN ${draw(seed, 1, 100)} < 70 THEN 'staff' ELSE ${pick(categories.slice(0, 5), 2)} END`;
  const state = `CASE WHEN ${draw(seed, 3, 200)} = 0 THEN 'refused' ELSE 'left' END`;
  const hasHealth = `(n / ${visitsPerDay}) % 900 < 300`;
  return [
    `${rows} INSERT INTO visit (seq, id, person, number, day, state, category, source, department, door, staff, companions,
       is_mask_worn, is_sanitised, arrived_at, admitted_at, left_at, name, document_kind, document, phone, host, purpose,
       plate_class, plate, document_tail, phone_tail, plate_tail)
     SELECT @after + n * ${linesPerVisit}, printf('%08x-0000-4000-8000-%012x', n, n), printf('%08x', ${draw(seed, 4, 400_000)}), n % ${visitsPerDay},
       ${day}, ${state}, ${category}, 'citizen-card', ${pick(
         office.departments.map(({ id }) => id),
         5,
       )}, ${pick(
         office.doors.map(({ id }) => id),
         6,
       )}, NULL, 0, 1, 1,
       ${at}, ${at}, ${at} + 3600000, 'Người Thứ ' || n, 'citizen-card', printf('%012d', ${draw(seed, 7, 999_999_937)}),
       printf('+849%08d', ${draw(seed, 8, 99_999_989)}), 'Phạm Thị Tiếp', 'Nộp hồ sơ đăng ký đề tài', 'motorbike',
       printf('29-B1 %05d', ${draw(seed, 9, 99_991)}), printf('%012d', ${draw(seed, 7, 999_999_937)}),
       printf('%08d', ${draw(seed, 8, 99_999_989)}), printf('%05d', ${draw(seed, 9, 99_991)}) FROM r`,
    `${rows} INSERT INTO movement (seq, visit, direction, at, way)
     SELECT @after + n * ${linesPerVisit} + 3, @after + n * ${linesPerVisit}, 'in', ${at}, 'scan' FROM r
     UNION ALL SELECT @after + n * ${linesPerVisit} + 4, @after + n * ${linesPerVisit}, 'out', ${at} + 3600000, 'scan' FROM r`,
    `${rows} INSERT INTO reading (seq, visit, ordinal, tenths)
     SELECT @after + n * ${linesPerVisit} + 2, @after + n * ${linesPerVisit}, 0, 360 + ${draw(seed, 10, 20)} FROM r WHERE ${hasHealth}`,
    `${rows} INSERT INTO log_row (seq, day, category, state, temperature, health, department, guard, door, is_corrected)
     SELECT @after + n * ${linesPerVisit}, ${day}, ${category}, ${state},
       CASE WHEN NOT ${hasHealth} THEN 'none' WHEN ${draw(seed, 11, 300)} = 0 THEN 'high' ELSE 'normal' END,
       CASE WHEN NOT ${hasHealth} THEN 'none' WHEN ${draw(seed, 12, 50)} = 0 THEN 'yes' ELSE 'clear' END,
       (SELECT id FROM log_word WHERE word = ${pick(
         office.departments.map(({ id }) => id),
         5,
       )}),
       CASE WHEN ${draw(seed, 13, 4)} = 0 THEN (SELECT id FROM log_word WHERE word = ${pick(guards, 14)}) END,
       (SELECT id FROM log_word WHERE word = ${pick(
         office.doors.map(({ id }) => id),
         6,
       )}), 0 FROM r`,
  ].map((sql) => db.prepare(sql));
}
