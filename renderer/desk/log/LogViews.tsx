import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Popover, Stack, TextInput } from '@mantine/core';
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { type LogFilter, noFilter } from '#src/domain/register/log-filter.ts';

type View = { name: string; filter: LogFilter };
export type LogViewsProps = { accountId: string; filter: LogFilter; onFilter: (filter: LogFilter) => void };

/** Filters under a name, for this guard on this machine. A filter names no visitor, so the browser may keep it. */
export function LogViews({ accountId, filter, onFilter }: LogViewsProps) {
  const { t } = useLingui();
  const [views, setViews] = useLocalStorage<View[]>({ key: `gatebook.desk.views.${accountId}`, defaultValue: [] });
  const current = views.find((view) => JSON.stringify(view.filter) === JSON.stringify(filter));
  const options = views.map(({ name }) => ({ value: name, label: name }));
  return (
    <Group gap={4} wrap="nowrap">
      <NativeSelect
        size="xs"
        aria-label={t`Bộ lọc đã lưu`}
        data={[{ value: '', label: t`bộ lọc đã lưu…` }, ...options]}
        value={current?.name ?? ''}
        onChange={(event) => {
          const chosen = views.find(({ name }) => name === event.currentTarget.value);
          onFilter(chosen?.filter ?? noFilter);
        }}
      />
      <SaveView onSave={(name) => setViews([...views.filter((view) => view.name !== name), { name, filter }])} />
      {current && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => setViews(views.filter((view) => view !== current))}
        >
          <Trans>Bỏ lưu</Trans>
        </Button>
      )}
    </Group>
  );
}

function SaveView({ onSave }: { onSave: (name: string) => void }) {
  const { t } = useLingui();
  const [isNaming, naming] = useDisclosure(false);
  const [name, setName] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    onSave(name.trim());
    setName('');
    naming.close();
  };
  return (
    <Popover opened={isNaming} onChange={(opened) => !opened && naming.close()} withinPortal={false} trapFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconBookmark size={16} aria-hidden />}
          onClick={naming.toggle}
        >
          <Trans>Lưu</Trans>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t`Lưu bộ lọc`}>
        <form onSubmit={save}>
          <Stack gap="xs">
            <TextInput
              label={t`Tên của bộ lọc này`}
              data-autofocus
              maxLength={60}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit">
              <Trans>Lưu bộ lọc</Trans>
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
