import { Trans } from '@lingui/react/macro';
import { Fieldset, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { AddRuleMenu } from '#renderer/office/policies/editor/AddRuleMenu.tsx';
import { type Draft, type ErrorOf, newRule, type SetDraft } from '#renderer/office/policies/editor/draft.ts';
import { RuleCard } from '#renderer/office/policies/editor/RuleCard.tsx';
import type { RuleKind } from '#src/domain/policy/rules.ts';

type Props = { draft: Draft; set: SetDraft; errorOf: ErrorOf };

/** What the letter orders, one rule at a time. */
export function RulesFields({ draft: { rules, scope }, set, errorOf }: Props) {
  const { listRef, added } = useFocusOnAdded();
  const add = (kind: RuleKind) => {
    set({ rules: [...rules, newRule(kind)] });
    added();
  };
  const error = errorOf(null, 'rules');
  return (
    <Fieldset legend={<Trans>Quy định</Trans>}>
      <Stack gap="sm">
        {rules.length === 0 && (
          <Text size="sm" c="dimmed">
            <Trans>Chưa có quy định nào. Mỗi điều văn bản yêu cầu ở cửa là một quy định.</Trans>
          </Text>
        )}
        <Stack gap="sm" ref={listRef}>
          {rules.map((rule, index) => (
            <RuleCard
              // biome-ignore lint/suspicious/noArrayIndexKey: -- a rule has no id, and its place in the pack is what names it.
              key={index}
              rule={rule}
              index={index}
              packScope={scope}
              onChange={(changed) => set({ rules: rules.with(index, changed) })}
              onRemove={() => set({ rules: rules.toSpliced(index, 1) })}
              errorOf={errorOf}
            />
          ))}
        </Stack>
        {error && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {error}
          </Text>
        )}
        <AddRuleMenu onAdd={add} />
      </Stack>
    </Fieldset>
  );
}

/** A rule that was just added is where the keyboard goes on. */
function useFocusOnAdded() {
  const listRef = useRef<HTMLDivElement>(null);
  const isAdded = useRef(false);
  useEffect(() => {
    if (!isAdded.current) return;
    isAdded.current = false;
    listRef.current?.querySelector<HTMLElement>(':scope > :last-child :is(input, select, textarea)')?.focus();
  });
  return {
    listRef,
    added: () => {
      isAdded.current = true;
    },
  };
}
