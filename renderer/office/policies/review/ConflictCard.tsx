import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Card, Checkbox, Paper, Text, Title } from '@mantine/core';
import classes from '#renderer/office/policies/policies.module.css';
import { RuleWords } from '#renderer/office/policies/timeline/RuleList.tsx';
import { kindWords } from '#renderer/ui/rules/kind-words.ts';
import { periodWords } from '#renderer/ui/rules/period-words.ts';
import type { PackConflictView } from '#src/contract/policies.ts';
import type { Rule } from '#src/domain/policy/rules.ts';

type Props = {
  conflict: PackConflictView;
  ours: Rule | undefined;
  theirs: Rule | undefined;
  isSeen: boolean;
  onSeen: (isSeen: boolean) => void;
};

/** Two letters on one matter, side by side, and which of them the door will go by. */
export function ConflictCard({ conflict, ours, theirs, isSeen, onSeen }: Props) {
  const { t, i18n } = useLingui();
  const matter = t(kindWords[conflict.matter]);
  const headingId = `conflict-${conflict.id}`;
  const period = periodWords(conflict, i18n);
  return (
    <Card component="article" withBorder aria-labelledby={headingId}>
      <Title order={4} size="h5" id={headingId}>
        {matter}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        <Trans>Cùng có hiệu lực: {period}</Trans>
      </Text>
      <div className={classes['sides']}>
        <Side
          label={t`Văn bản đang nhập`}
          number={conflict.ours.letter.number || conflict.ours.letter.title}
          rule={ours}
          isStricter={conflict.stricter === 'ours'}
        />
        <Side
          label={t`Văn bản đang có`}
          number={conflict.theirs.letter.number || conflict.theirs.letter.title}
          rule={theirs}
          isStricter={conflict.stricter === 'theirs'}
        />
      </div>
      <Text fw={600} my="sm">
        <Outcome conflict={conflict} />
      </Text>
      <Checkbox
        label={t`Tôi đã xem hai quy định này`}
        aria-describedby={headingId}
        checked={isSeen}
        onChange={(event) => onSeen(event.currentTarget.checked)}
      />
    </Card>
  );
}

type SideProps = { label: string; number: string; rule: Rule | undefined; isStricter: boolean };

const Side = ({ label, number, rule, isStricter }: SideProps) => (
  <Paper component="section" withBorder p="sm" aria-label={`${label}: ${number}`}>
    <Text size="sm" c="dimmed">
      {label}
    </Text>
    <Text fw={700} mb="xs">
      {number}
    </Text>
    {rule && <RuleWords rule={rule} />}
    {isStricter && (
      <Badge mt="xs" color="teal.9">
        <Trans>Chặt hơn</Trans>
      </Badge>
    )}
  </Paper>
);

function Outcome({ conflict: { stricter, ours, theirs } }: { conflict: PackConflictView }) {
  if (stricter === null)
    return <Trans>Hai quy định khác nhau nhưng không quy định nào chặt hơn: cửa áp dụng cả hai.</Trans>;
  const { letter } = stricter === 'ours' ? ours : theirs;
  const number = letter.number || letter.title;
  return <Trans>Cửa sẽ áp dụng {number}, vì chặt hơn. Lý do giữ lại ghi cả hai văn bản.</Trans>;
}
