import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import classes from '#renderer/desk/log/log.module.css';
import { type FilterOption, useFilterChoices } from '#renderer/desk/log/use-filter-choices.ts';
import { DateInput } from '#renderer/ui/DateInput.tsx';
import { isFiltered, type LogFilter, noFilter } from '#src/domain/register/log-filter.ts';

type Props = { filter: LogFilter; onFilter: (filter: LogFilter) => void };

/** Every filter of the whole book, alone and together. */
export function LogFilters({ filter, onFilter }: Props) {
  const { t } = useLingui();
  const choices = useFilterChoices();
  const set = (field: keyof LogFilter, value: string) => onFilter({ ...filter, [field]: value || null } as LogFilter);
  /** What a kept filter names may be gone from the office: the table is filtered by it all the same, so it is shown. */
  const withChosen = (options: readonly FilterOption[], chosen: string | null) =>
    chosen === null || options.some(({ value }) => value === chosen)
      ? options
      : [...options, { value: chosen, label: t`không còn trong danh sách` }];
  const days = [
    { field: 'fromDay', label: t`Từ ngày` },
    { field: 'toDay', label: t`Đến hết ngày` },
  ] as const;
  return (
    <search className={classes['filters']} aria-label={t`Lọc sổ`}>
      {days.map(({ field, label }) => (
        <DateInput
          key={field}
          size="xs"
          label={label}
          value={filter[field] ?? ''}
          onChange={(day) => set(field, day)}
        />
      ))}
      {choices.map(({ field, label, options }) => (
        <NativeSelect
          key={field}
          size="xs"
          label={label}
          data={[{ value: '', label: t`tất cả` }, ...withChosen(options, filter[field])]}
          value={filter[field] ?? ''}
          onChange={(event) => set(field, event.currentTarget.value)}
        />
      ))}
      <Button
        data-fixed
        size="xs"
        variant="default"
        disabled={!isFiltered(filter)}
        leftSection={<IconFilterOff size={16} aria-hidden />}
        onClick={() => onFilter(noFilter)}
      >
        <Trans>Bỏ lọc</Trans>
      </Button>
    </search>
  );
}
