/** How it is known that somebody left whom nobody saw go: with the visit, since to look for it row by row takes a page thrice as long. */
export const leftUnseen = {
  version: 112,
  sql: `
ALTER TABLE visit ADD COLUMN left_unseen TEXT;
UPDATE visit SET left_unseen = (SELECT way FROM movement WHERE visit = visit.seq AND direction = 'out')
  WHERE seq IN (SELECT visit FROM movement WHERE direction = 'out' AND way IN ('presumed', 'inferred'));
`,
};
