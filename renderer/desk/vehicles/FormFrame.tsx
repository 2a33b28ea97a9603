import { Trans } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { FormEvent, ReactNode } from 'react';
import { CommandFailed } from '#renderer/desk/board/CommandFailed.tsx';

type Props = {
  title: string;
  submitWords: ReactNode;
  isPending: boolean;
  isError: boolean;
  onSubmit: () => void;
  onBack: () => void;
  children: ReactNode;
};

/** A form of the vehicles' dialog: what it is about, its fields, the way back, and what a lost answer means. */
export function FormFrame({ title, submitWords, isPending, isError, onSubmit, onBack, children }: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) onSubmit();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text fw={700}>{title}</Text>
        {children}
        {isError && <CommandFailed />}
        <Group justify="space-between">
          <Button variant="default" h={48} leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={onBack}>
            <Trans>Về danh sách</Trans>
          </Button>
          <Button type="submit" h={48} loading={isPending}>
            {submitWords}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
