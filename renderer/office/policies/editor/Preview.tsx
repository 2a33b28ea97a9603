import { Trans } from '@lingui/react/macro';
import { Card, Text, Title } from '@mantine/core';
import type { Draft } from '#renderer/office/policies/editor/draft.ts';
import classes from '#renderer/office/policies/policies.module.css';
import { NoticeList } from '#renderer/office/policies/timeline/NoticeList.tsx';
import { RuleList } from '#renderer/office/policies/timeline/RuleList.tsx';
import { useTell } from '#renderer/office/policies/use-tell.ts';
import { formatIsoDay } from '#renderer/ui/format.ts';
import { periodWords } from '#renderer/ui/rules/period-words.ts';
import { scopeWords } from '#renderer/ui/rules/rule-sentence.ts';

/** The letter as the door will understand it, in sentences, while it is being written. */
export function Preview({ draft }: { draft: Draft }) {
  const tell = useTell();
  const { letter, scope, rules, notices } = draft;
  const where = scopeWords(scope, tell);
  const day = letter.issuedOn === '' ? null : formatIsoDay(letter.issuedOn);
  return (
    <Card component="section" withBorder className={classes['preview']} aria-labelledby="pack-preview" tabIndex={0}>
      <Title order={3} size="h5" id="pack-preview">
        <Trans>Sổ Cổng sẽ hiểu như sau</Trans>
      </Title>
      <Text fw={700} mt="xs">
        {letter.number || '…'}
      </Text>
      <Text size="sm" c="dimmed">
        {[letter.issuer, day].filter((part) => part).join(', ')}
        {letter.title !== '' && ` — ${letter.title}`}
      </Text>
      <Text fw={600} my="xs">
        {periodWords(draft, tell.i18n)} · <Trans>Phạm vi: {where}</Trans>
      </Text>
      {rules.length === 0 ? (
        <Text size="sm" c="dimmed">
          <Trans>Chưa có quy định nào.</Trans>
        </Text>
      ) : (
        <RuleList rules={rules} />
      )}
      <NoticeList notices={notices.filter(({ text }) => text.vi !== '')} />
    </Card>
  );
}
