import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Center, Group, Loader } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

type Props = {
  query: { data: unknown; isError: boolean; refetch: () => unknown };
  children: ReactNode;
};

/** The list once it is known. A list that could not be asked again stays on screen: the header says the line is down. */
export function QueryState({ query, children }: Props) {
  const { t } = useLingui();
  if (query.data !== undefined) return children;
  if (!query.isError) {
    return (
      <Center p="md">
        <Loader size="sm" aria-label={t`Đang tải`} />
      </Center>
    );
  }
  return (
    <Alert color="red" variant="outline" m="sm" icon={<IconAlertTriangle aria-hidden />}>
      <Group justify="space-between">
        <Trans>Chưa đọc được sổ. Không có gì bị mất.</Trans>
        <Button onClick={() => query.refetch()}>
          <Trans>Đọc lại</Trans>
        </Button>
      </Group>
    </Alert>
  );
}
