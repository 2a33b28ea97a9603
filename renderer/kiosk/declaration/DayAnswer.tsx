import { Trans } from '@lingui/react/macro';
import { Button, SimpleGrid, Stack } from '@mantine/core';
import { useState } from 'react';
import { recentDays } from '#renderer/kiosk/declaration/recent-days.ts';
import { Field } from '#renderer/kiosk/frame/Field.tsx';
import { formatIsoDay, toLocalDay } from '#renderer/ui/format.ts';

type Props = { day: string | undefined; lookBackDays: number; onChange: (day: string) => void };

const lonelyDigit = /(^|\D)(\d)(?=\D)/g;

/** What has been typed of a day, with the strokes where they belong: on a pad of digits there are none. */
function withStrokes(typed: string): string {
  const digits = typed.replace(lonelyDigit, '$10$2').replace(/\D/g, '').slice(0, 8);
  return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)].filter(Boolean).join('/');
}

/** One of the days that count, by a touch; an earlier one is written as people write it, 05/07/2021. */
export function DayAnswer({ day, lookBackDays, onChange }: Props) {
  const days = recentDays(lookBackDays, toLocalDay(Date.now()));
  const [typed, setTyped] = useState(day && !days.includes(day) ? formatIsoDay(day) : '');
  const type = (text: string) => {
    const spelt = withStrokes(text);
    setTyped(spelt);
    onChange(spelt.split('/').toReversed().join('-'));
  };
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 5, md: 8 }} spacing="xs" verticalSpacing="xs">
        {days.map((one) => (
          <Button
            key={one}
            px={0}
            variant={one === day ? 'filled' : 'default'}
            aria-pressed={one === day}
            aria-label={formatIsoDay(one)}
            onClick={() => {
              setTyped('');
              onChange(one);
            }}
          >
            {formatIsoDay(one).slice(0, 5)}
          </Button>
        ))}
      </SimpleGrid>
      <Field
        label={<Trans>Hoặc ghi ngày khác (ngày/tháng/năm)</Trans>}
        value={typed}
        onChange={type}
        keyboard="number"
        maxLength={12}
      />
    </Stack>
  );
}
