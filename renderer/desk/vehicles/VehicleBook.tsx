import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, ScrollArea, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { QueryState } from '#renderer/desk/board/QueryState.tsx';
import { newExport } from '#renderer/desk/export/export-draft.ts';
import { PeriodFields } from '#renderer/desk/export/PeriodFields.tsx';
import { daysOf, toPeriod } from '#renderer/desk/export/period.ts';
import { BookTables } from '#renderer/desk/vehicles/BookTables.tsx';
import { TripChangeForm } from '#renderer/desk/vehicles/TripChangeForm.tsx';
import type { TripChange } from '#renderer/desk/vehicles/trip-change-draft.ts';
import { VehicleBookSheet } from '#renderer/desk/vehicles/VehicleBookSheet.tsx';
import { formatIsoDay, toLocalDay } from '#renderer/ui/format.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';

type Props = { change: TripChange | null; onChange: (change: TripChange | null) => void };

/** The vehicle book of some days, as it stands on paper. */
export function VehicleBook({ change, onChange }: Props) {
  const { t } = useLingui();
  const { orpc } = useHost();
  const [draft, setDraft] = useState(newExport);
  const { choice, from, to } = draft;
  const days = choice === 'custom' ? { from, to } : daysOf(choice, toLocalDay(Date.now()));
  const problem = days.from === '' || days.to === '' ? 'missing' : days.from > days.to ? 'backwards' : undefined;
  const period = problem === undefined ? toPeriod(days) : toPeriod(daysOf('today', toLocalDay(Date.now())));
  const book = useQuery(orpc.vehicles.book.queryOptions({ input: period, enabled: problem === undefined }));
  const title =
    days.from === days.to
      ? t`Ngày ${formatIsoDay(days.from)}`
      : t`Từ ngày ${formatIsoDay(days.from)} đến ngày ${formatIsoDay(days.to)}`;
  if (change?.from === 'book') return <TripChangeForm change={change} onChange={onChange} />;
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-end">
        <div>
          <PeriodFields draft={draft} set={(change) => setDraft({ ...draft, ...change })} problem={problem} />
        </div>
        <Button
          h={48}
          disabled={!book.data || problem !== undefined}
          leftSection={<IconPrinter aria-hidden />}
          onClick={() => window.print()}
        >
          <Trans>In sổ</Trans>
        </Button>
      </Group>
      {problem === undefined && (
        <QueryState query={book}>
          {book.data && (
            <>
              {book.data.isCut && (
                <Text role="status">
                  <Trans>Quá nhiều hàng để in một lần: chỉ có những hàng đầu. Chọn ít ngày hơn.</Trans>
                </Text>
              )}
              <ScrollArea.Autosize mah="52vh" offsetScrollbars="y" viewportProps={{ tabIndex: 0 }}>
                <BookTables book={book.data} onChange={onChange} />
              </ScrollArea.Autosize>
              <VehicleBookSheet book={book.data} title={title} />
            </>
          )}
        </QueryState>
      )}
    </Stack>
  );
}
