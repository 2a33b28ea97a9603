import { Plural, Trans } from '@lingui/react/macro';
import { Button, Group, Kbd, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconBook } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { LogViews, type LogViewsProps } from '#renderer/desk/log/LogViews.tsx';
import { DateInput } from '#renderer/ui/DateInput.tsx';

type Props = {
  /** Null until the rows are counted. */
  total: number | null;
  /** How many of them were struck out. */
  struck: number;
  views: LogViewsProps;
  /** Null where there is no way to a day: what was searched for, or what is not counted yet. */
  onDay: ((day: string) => void) | null;
  onClose: () => void;
};

/** How many rows there are, the way to a day, kept filters, and back to the board. */
export function LogHeader({ total, struck, views, onDay, onClose }: Props) {
  const dayId = useId();
  const [day, setDay] = useState('');
  return (
    <Group justify="space-between" gap="xs">
      <Group gap="xs" wrap="nowrap">
        <IconBook size={20} aria-hidden />
        <Title order={2} size="h4">
          <Trans>Toàn bộ sổ</Trans>
        </Title>
        <Text size="sm" fw={600} role="status">
          {total === null ? <Trans>đang đếm…</Trans> : <Plural value={total} other="# lượt" />}
          {total !== null && struck > 0 && (
            <>
              , <Plural value={struck} other="trong đó # ghi nhầm" />
            </>
          )}
        </Text>
      </Group>
      <Group gap="xs">
        <Group gap={6} wrap="nowrap">
          <Text component="label" htmlFor={dayId} size="xs" fw={600}>
            <Trans>Tới ngày</Trans>
          </Text>
          <DateInput
            id={dayId}
            size="xs"
            w="8.5rem"
            value={day}
            disabled={onDay === null}
            onChange={(chosen) => {
              setDay(chosen);
              onDay?.(chosen);
            }}
          />
        </Group>
        <LogViews {...views} />
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          rightSection={<Kbd aria-hidden>Q</Kbd>}
          onClick={onClose}
        >
          <Trans>Về bàn trực</Trans>
        </Button>
      </Group>
    </Group>
  );
}
