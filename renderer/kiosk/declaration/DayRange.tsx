import { Trans } from '@lingui/react/macro';
import { Button, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { recentDays } from '#renderer/kiosk/declaration/recent-days.ts';
import styles from '#renderer/kiosk/frame/ChoiceGroup.module.css';
import { formatIsoDay, toLocalDay } from '#renderer/ui/format.ts';

type Days = { from: string; to: string };
type Props = Days & { lookBackDays: number; onChange: (days: Days) => void };

/** The days of a stop, touched in the list of the days that count: the first, then the last. */
export function DayRange({ from, to, lookBackDays, onChange }: Props) {
  const [isFirstTouch, setIsFirstTouch] = useState(true);
  const days = recentDays(lookBackDays, toLocalDay(Date.now()));
  const touch = (day: string) => {
    onChange(isFirstTouch || day < from ? { from: day, to: day } : { from, to: day });
    setIsFirstTouch(!isFirstTouch && day >= from);
  };
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['label']}>
        <Trans>
          Từ ngày {formatIsoDay(from)} đến ngày {formatIsoDay(to)} – chạm ngày đầu rồi ngày cuối
        </Trans>
      </legend>
      <SimpleGrid cols={{ base: 5, md: 8 }} spacing="xs" verticalSpacing="xs">
        {days.map((day) => (
          <Button
            key={day}
            px={0}
            variant={day >= from && day <= to ? 'filled' : 'default'}
            aria-pressed={day >= from && day <= to}
            aria-label={formatIsoDay(day)}
            onClick={() => touch(day)}
          >
            {formatIsoDay(day).slice(0, 5)}
          </Button>
        ))}
      </SimpleGrid>
    </fieldset>
  );
}
