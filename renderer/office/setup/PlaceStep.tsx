import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import classes from '#renderer/office/setup/setup.module.css';
import { type PlaceList, takeIn } from '#renderer/office/setup/setup-draft.ts';

type Props = {
  title: string;
  help: string;
  label: string;
  list: PlaceList;
  onList: (list: PlaceList) => void;
  /** Longest list and longest name the contract takes. */
  most: number;
  longest: number;
  error: string | undefined;
};

/** A list of names: type one and add it, or paste many at once. */
export function PlaceStep({ title, help, label, list, onList, most, longest, error }: Props) {
  const { t } = useLingui();
  const { names, typed } = list;
  const add = (text: string) => {
    const next = takeIn(list, text);
    onList({ ...next, names: next.names.map((name) => name.slice(0, longest)).slice(0, most) });
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text');
    if (!pasted.includes('\n')) return;
    event.preventDefault();
    add(`${typed}\n${pasted}`);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter adds a name; with nothing typed it goes on to the next step, as in any form.
    if (event.key !== 'Enter' || typed.trim() === '' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add(typed);
  };
  return (
    <Stack gap="md">
      <Title order={2}>{title}</Title>
      <Text>{help}</Text>
      <Group align="flex-end" wrap="nowrap">
        <TextInput
          className={classes['grow'] ?? ''}
          label={label}
          value={typed}
          maxLength={longest}
          autoComplete="off"
          data-keyboard="text"
          data-autofocus
          error={error}
          disabled={names.length >= most}
          onChange={(event) => onList({ names, typed: event.currentTarget.value })}
          onPaste={onPaste}
          onKeyDown={onKeyDown}
        />
        <Button variant="default" leftSection={<IconPlus aria-hidden />} onClick={() => add(typed)}>
          <Trans>Thêm</Trans>
        </Button>
      </Group>
      <Text role="status">
        <Plural value={names.length} other="Có # tên trong danh sách." />
      </Text>
      <ul className={classes['names']}>
        {names.map((name) => (
          <li key={name}>
            <span>{name}</span>
            <ActionIcon
              variant="subtle"
              size={56}
              aria-label={t`Bỏ ${name}`}
              onClick={() => onList({ typed, names: names.filter((other) => other !== name) })}
            >
              <IconX aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
