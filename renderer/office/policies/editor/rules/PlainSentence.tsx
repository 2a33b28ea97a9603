import { Text } from '@mantine/core';
import { useTell } from '#renderer/office/policies/use-tell.ts';
import { ruleSentence } from '#renderer/ui/rules/rule-sentence.ts';
import type { Rule } from '#src/domain/policy/rules.ts';

/** A rule with nothing to fill in says what it does. */
export function PlainSentence({ rule }: { rule: Rule }) {
  const tell = useTell();
  return <Text size="sm">{ruleSentence(rule, tell)}</Text>;
}
