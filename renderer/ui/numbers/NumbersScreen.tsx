import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Loader, Switch, Title } from '@mantine/core';
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { type Asked, askedAtFirst, useNumbers } from '#renderer/ui/numbers/asked.ts';
import { ChartPanel } from '#renderer/ui/numbers/ChartPanel.tsx';
import { HowCounted } from '#renderer/ui/numbers/HowCounted.tsx';
import { NumbersSheet } from '#renderer/ui/numbers/NumbersSheet.tsx';
import classes from '#renderer/ui/numbers/numbers.module.css';
import { OwnDays, PeriodChoices } from '#renderer/ui/numbers/PeriodChoices.tsx';
import { SpanText } from '#renderer/ui/numbers/SpanText.tsx';
import { Tiles } from '#renderer/ui/numbers/Tiles.tsx';
import { useCharts } from '#renderer/ui/numbers/use-charts.ts';
import { useSaveCsv } from '#renderer/ui/numbers/use-save-csv.ts';
import { useTiles } from '#renderer/ui/numbers/use-tiles.ts';
import type { NumbersAnswer } from '#src/contract/numbers.ts';

type Props = {
  /** Whatever leads away from here. */
  way?: ReactNode;
};

/** What a period comes to, for a guard and for a supervisor: figures to be read from two metres, on paper and as a file. */
export function NumbersScreen({ way }: Props) {
  const [asked, setAsked] = useState<Asked>(askedAtFirst);
  const { answer, problem } = useNumbers(asked);
  return (
    <div className={classes['screen']}>
      <Group justify="space-between" gap="xs" align="flex-start">
        <Group gap="md" align="flex-start">
          <Title order={2} lh={1.3}>
            <Trans>Số liệu</Trans>
          </Title>
          <PeriodChoices asked={asked} onAsked={setAsked} />
        </Group>
        {way}
      </Group>
      {asked.choice === 'own' && <OwnDays asked={asked} onAsked={setAsked} problem={problem} />}
      {answer.isError && <NotAnswered onAgain={() => void answer.refetch()} />}
      {answer.isLoading && <Counting />}
      {answer.data && problem === null && <Shown answer={answer.data} whom={asked.whom} />}
    </div>
  );
}

function Counting() {
  const { t } = useLingui();
  return <Loader aria-label={t`Đang đếm`} />;
}

const NotAnswered = ({ onAgain }: { onAgain: () => void }) => (
  <Alert color="red" variant="outline" role="alert">
    <Group justify="space-between">
      <Trans>Chưa hỏi được máy chủ Sổ Cổng. Kiểm tra máy chủ còn chạy, rồi thử lại.</Trans>
      <Button onClick={onAgain}>
        <Trans>Đọc lại</Trans>
      </Button>
    </Group>
  </Alert>
);

function Shown({ answer, whom }: { answer: NumbersAnswer; whom: Asked['whom'] }) {
  const { t } = useLingui();
  const [isTable, setIsTable] = useState(false);
  const charts = useCharts(answer);
  const tiles = useTiles(answer);
  const saveCsv = useSaveCsv(answer, { tiles, charts, whom });
  return (
    <>
      <Group justify="space-between" gap="xs">
        <SpanText answer={answer} />
        <Group gap="sm">
          <Switch label={t`Bảng số`} checked={isTable} onChange={(event) => setIsTable(event.currentTarget.checked)} />
          <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
            <Trans>In</Trans>
          </Button>
          <Button variant="default" leftSection={<IconFileSpreadsheet size={18} aria-hidden />} onClick={saveCsv}>
            <Trans>Lưu bảng tính (CSV)</Trans>
          </Button>
        </Group>
      </Group>
      <Tiles tiles={tiles} />
      <div className={classes['charts']}>
        {charts.map(({ id, ...chart }) => (
          <ChartPanel key={id} {...chart} isTable={isTable} isWide={id === 'hours' || id === 'days'} />
        ))}
      </div>
      <details className={classes['how']}>
        <summary>
          <Trans>Cách tính</Trans>
        </summary>
        <HowCounted />
      </details>
      <NumbersSheet answer={answer} whom={whom} tiles={tiles} charts={charts} />
    </>
  );
}
