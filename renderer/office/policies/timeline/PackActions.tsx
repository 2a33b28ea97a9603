import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCalendarX, IconCopy, IconFileExport, IconPencil } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { saveText } from '#renderer/office/policies/file/save-text.ts';
import type { PackAct } from '#renderer/office/policies/timeline/PackCard.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { PackRow } from '#src/contract/policies.ts';

/** What can be done with a letter by its state: one that is over is only copied or handed on. */
export function PackActions({ row, onAct }: { row: PackRow; onAct: (act: PackAct) => void }) {
  const { t } = useLingui();
  const { client } = useHost();
  const { id, letter } = row.pack;
  const name = letter.number === '' ? letter.title : letter.number;
  const isLive = row.state === 'in-force' || row.state === 'coming';
  const exported = useMutation({
    mutationFn: async () => {
      const answer = await client.policies.exportPack({ id });
      if (answer.outcome !== 'exported') throw new Error(answer.outcome);
      saveText(answer.fileName, answer.text);
    },
  });
  const button = { size: 'xs', variant: 'default' } as const;
  return (
    <>
      <Group gap="xs">
        {isLive && (
          <>
            <Button
              {...button}
              leftSection={<IconPencil size={16} aria-hidden />}
              aria-label={t`Sửa ${name}`}
              onClick={() => onAct('edit')}
            >
              <Trans>Sửa</Trans>
            </Button>
            <Button
              {...button}
              leftSection={<IconCalendarX size={16} aria-hidden />}
              aria-label={t`Kết thúc sớm ${name}`}
              onClick={() => onAct('end')}
            >
              <Trans>Kết thúc sớm</Trans>
            </Button>
          </>
        )}
        <Button
          {...button}
          leftSection={<IconCopy size={16} aria-hidden />}
          aria-label={t`Sao chép ${name}`}
          onClick={() => onAct('copy')}
        >
          <Trans>Sao chép</Trans>
        </Button>
        <Button
          {...button}
          leftSection={<IconFileExport size={16} aria-hidden />}
          aria-label={t`Xuất tệp ${name}`}
          loading={exported.isPending}
          onClick={() => exported.mutate()}
        >
          <Trans>Xuất tệp</Trans>
        </Button>
      </Group>
      {exported.isError && (
        <Alert color="red" variant="outline" role="alert" w="100%">
          <Text size="sm">
            <Trans>Chưa xuất được tệp. Kiểm tra máy chủ còn chạy, rồi bấm lại.</Trans>
          </Text>
        </Alert>
      )}
    </>
  );
}
