import { useLingui } from '@lingui/react/macro';
import { List } from '@mantine/core';
import { unsaidWords } from '#renderer/desk/shift/shift-words.ts';
import type { Unsaid } from '#src/domain/register/shift-lines.ts';

/** What a hand-over leaves unsaid, or left unsaid. */
export function UnsaidList({ unsaid }: { unsaid: readonly Unsaid[] }) {
  const { t } = useLingui();
  if (unsaid.length === 0) return null;
  return (
    <List size="sm">
      {unsaid.map((matter) => (
        <List.Item key={matter}>{t(unsaidWords[matter])}</List.Item>
      ))}
    </List>
  );
}
