import { useLingui } from '@lingui/react/macro';
import { CloseButton, Kbd, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { sections } from '#renderer/desk/board/sections.ts';
import { enterSection } from '#renderer/desk/board/step-through.ts';

type Props = { text: string; onText: (text: string) => void };

export function SearchBox({ text, onText }: Props) {
  const { t } = useLingui();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      enterSection(sections.movements);
    }
    if (event.key === 'Escape') {
      onText('');
      event.currentTarget.blur();
    }
  };
  return (
    <TextInput
      id={sections.search}
      type="text"
      role="searchbox"
      autoComplete="off"
      spellCheck={false}
      maxLength={100}
      aria-label={t`Tìm trong sổ`}
      placeholder={t`Tìm tên, số, đuôi giấy tờ, biển số`}
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={
        text === '' ? (
          <Kbd aria-hidden>/</Kbd>
        ) : (
          <CloseButton aria-label={t`Xóa nội dung tìm`} onClick={() => onText('')} />
        )
      }
      value={text}
      onChange={(event) => onText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
