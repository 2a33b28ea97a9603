import type { Register } from '#src/app/ports.ts';
import { readCopyName } from '#src/node/backup/copies.ts';
import type { Round } from '#src/node/backup/round.ts';

type Facts = { file: string; lines: number; problem: string | null };

/** What a round comes to as lines of the book. The last one says how things stand now. */
export function factsOf({ answer, second, damaged }: Round, lines: number): Facts[] {
  if (!answer.ok) return [{ file: '', lines, problem: answer.problem }];
  const { name: file, lines: copied } = answer.copy;
  const facts: Facts[] = damagedFacts(damaged);
  facts.push({ file, lines: copied, problem: null });
  if (second && !second.ok) facts.push({ file, lines: copied, problem: second.problem });
  return facts;
}

export const damagedFacts = (names: readonly string[]): Facts[] =>
  names.map((file) => ({ file, lines: readCopyName(file)?.lines ?? 0, problem: 'damaged' }));

/** In one transaction. */
export async function writeFacts(register: Register, facts: readonly Facts[]): Promise<void> {
  if (facts.length === 0) return;
  await register.write((page) => {
    for (const one of facts) page.add({ kind: 'backup', actor: 'host', facts: one });
  });
}
