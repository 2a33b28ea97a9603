import { Trans } from '@lingui/react/macro';
import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, type ReactNode, useId } from 'react';
import type { useSave } from '#renderer/office/routine/use-save.ts';
import { SaveFailed } from '#renderer/office/SaveFailed.tsx';

type Props = {
  title: string;
  about: string;
  save: ReturnType<typeof useSave>;
  onSubmit: () => void;
  children: ReactNode;
};

/** One thing of the routine: what it is for, its fields, and whether it is in the book. */
export function RoutineForm({ title, about, save, onSubmit, children }: Props) {
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Card component="section" withBorder aria-labelledby={id}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <div>
            <Title order={3} size="h4" id={id}>
              {title}
            </Title>
            <Text size="sm" c="dimmed">
              {about}
            </Text>
          </div>
          {children}
          {save.isError && <SaveFailed />}
          <Group justify="flex-end">
            <Text role="status" size="sm" fw={600}>
              {save.isSuccess && <Trans>Đã ghi vào sổ.</Trans>}
            </Text>
            <Button type="submit" loading={save.isPending}>
              <Trans>Ghi vào sổ</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
