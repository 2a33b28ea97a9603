import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Checkbox, Group, Paper, Stack, Textarea, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Draft, ErrorOf } from '#renderer/office/policies/editor/draft.ts';
import { RuleFields } from '#renderer/office/policies/editor/rules/RuleFields.tsx';
import { ScopeFields } from '#renderer/office/policies/editor/ScopeFields.tsx';
import { kindWords } from '#renderer/ui/rules/kind-words.ts';
import type { Rule } from '#src/domain/policy/rules.ts';

type Props = {
  rule: Rule;
  /** Its place in the pack. */
  index: number;
  packScope: Draft['scope'];
  onChange: (rule: Rule) => void;
  onRemove: () => void;
  errorOf: ErrorOf;
};

/** One rule: just the fields of its kind, the letter's sentence, how we read it, and where it holds. */
export function RuleCard({ rule, index, packScope, onChange, onRemove, errorOf }: Props) {
  const { t } = useLingui();
  const number = index + 1;
  const kind = t(kindWords[rule.kind]);
  const errorAt = (field: string) => errorOf(index, field);
  return (
    <Paper component="section" withBorder p="sm" aria-label={t`Quy định ${number}: ${kind}`}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <Title order={3} size="h5">
            {number}. {kind}
          </Title>
          <ActionIcon variant="default" size="lg" aria-label={t`Bỏ quy định ${number}: ${kind}`} onClick={onRemove}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
        <RuleFields rule={rule} onChange={onChange} errorAt={errorAt} />
        <Textarea
          label={t`Câu trong văn bản`}
          description={t`Chép nguyên văn, để ai cũng thấy quy định này dựa vào đâu.`}
          autosize
          minRows={2}
          maxLength={2000}
          value={rule.quote}
          error={errorAt('quote')}
          onChange={(event) => onChange({ ...rule, quote: event.currentTarget.value })}
        />
        <Reading rule={rule} onChange={onChange} error={errorAt('reading')} />
        <Checkbox
          label={t`Quy định này chỉ áp dụng ở một số nơi`}
          checked={rule.scope !== null}
          onChange={(event) => onChange({ ...rule, scope: event.currentTarget.checked ? packScope : null })}
        />
        {rule.scope !== null && (
          <ScopeFields
            label={t`Áp dụng ở`}
            scope={rule.scope}
            onChange={(scope) => onChange({ ...rule, scope })}
            error={errorAt('scope')}
          />
        )}
      </Stack>
    </Paper>
  );
}

type ReadingProps = { rule: Rule; onChange: (rule: Rule) => void; error: string | undefined };

/** Asked only where the sentence leaves room. */
function Reading({ rule, onChange, error }: ReadingProps) {
  const { t } = useLingui();
  const { reading } = rule;
  return (
    <>
      <Checkbox
        label={<Trans>Câu này có thể hiểu nhiều cách: ghi cách hiểu của cơ quan</Trans>}
        checked={reading !== null}
        onChange={(event) => onChange({ ...rule, reading: event.currentTarget.checked ? { vi: '', en: '' } : null })}
      />
      {reading !== null && (
        <Textarea
          label={t`Cách hiểu`}
          autosize
          maxLength={2000}
          value={reading.vi}
          error={error}
          // An office writes one language; its other visitors see that one too.
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...rule, reading: { vi: value, en: reading.en === reading.vi ? value : reading.en } })
          }
        />
      )}
    </>
  );
}
