import type { Frontier } from '#src/domain/journal/tree.ts';
import type { Missing } from '#src/domain/register/damage.ts';
import type { Finding } from '#src/domain/register/findings.ts';

export type LeafRow = { seq: number; head: string };

/**
 * The tree grown by what was read, and how many rows of each table that took. `missing`: what is not there and is lawful
 * only if a later line states it.
 */
export type Grown = { frontier: Frontier; openings: number; nodes: number; missing?: readonly Missing[] };

/** `field` names the value of the line, where it is about one. */
export type LineAnswer = Grown | { finding: Finding; field: string | null };

const texts: Record<Finding, string> = {
  'line-missing': 'a line is missing',
  'head-changed': 'the head is not what was written',
  'value-changed': 'the value of "%" was changed',
  'value-removed': 'the value of "%" was removed',
  'value-twice': 'a value stands there twice',
  'tree-differs': 'the tree does not fit the line',
  'cut-off': 'lines were cut off at the end',
  'stray-rows': 'there are rows that no line asks for',
  'file-damaged': 'the file is damaged',
  'checkpoint-differs': 'the tree is not the one that was signed',
};

export const findingText = (finding: Finding, field: string | null): string =>
  texts[finding].replace('%', () => `${field}`);
