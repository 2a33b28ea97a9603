import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
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
  const field = useRef<HTMLInputElement>(null);
  const [leftOut, setLeftOut] = useState(0);
  const { names, typed } = list;
  const add = (text: string) => {
    const next = takeIn(list, text);
    const kept = next.names.filter((name) => name.length <= longest).slice(0, most);
    onList({ ...next, names: kept });
    setLeftOut(next.names.length - kept.length);
    // The next name follows at once, and the on-screen keyboard stays.
    field.current?.focus();
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
          ref={field}
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
        <Plural value={names.length} other="Có # tên trong danh sách." />{' '}
        {leftOut > 0 && (
          <Plural
            value={leftOut}
            other={`# tên chưa được thêm: mỗi tên dài không quá ${longest} ký tự, cả danh sách không quá ${most} tên.`}
          />
        )}
      </Text>
      <NameList names={names} onRemove={(name) => onList({ typed, names: names.filter((other) => other !== name) })} />
    </Stack>
  );
}

function NameList({ names, onRemove }: { names: readonly string[]; onRemove: (name: string) => void }) {
  const { t } = useLingui();
  return (
    <ul className={classes['names']}>
      {names.map((name) => (
        <li key={name}>
          <span>{name}</span>
          <ActionIcon variant="subtle" size={56} aria-label={t`Bỏ ${name}`} onClick={() => onRemove(name)}>
            <IconX aria-hidden />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}
