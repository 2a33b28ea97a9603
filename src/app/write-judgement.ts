import { judgedForms } from '#src/app/pack-hash.ts';
import type { PackRecord, Page, Ports } from '#src/app/ports.ts';
import type { Facts } from '#src/domain/policy/facts.ts';
import { outcomeOf, type Reason } from '#src/domain/policy/reasons.ts';
import type { Outcome } from '#src/domain/register/vocabulary.ts';

/** What the door decided, and what by. */
export type Judgement = { records: readonly Pick<PackRecord, 'pack' | 'hash'>[]; facts: Facts; reasons: Reason[] };

/** The door's own word, with all that is needed to come to it again. */
export function writeJudgement(
  ports: Pick<Ports, 'hash' | 'forms'>,
  page: Page,
  { visit, actor, note, records, facts, reasons }: Judgement & { visit: string; actor: string; note: string | null },
): Outcome {
  const outcome = outcomeOf(reasons);
  const packs = records.map(({ pack }) => pack.id);
  const packHashes = records.map(({ hash }) => hash);
  const forms = judgedForms(ports, facts.declaration);
  page.add({
    kind: 'decision',
    actor,
    facts: { visit, command: '', outcome, packs, packHashes, forms },
    personal: { reasons: reasons.length > 0 ? reasons : null, note, inputs: facts },
  });
  return outcome;
}
