import { Trans } from '@lingui/react/macro';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconFileImport, IconFilePlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { OfficeQuery } from '#renderer/office/OfficeQuery.tsx';
import { EndDialog } from '#renderer/office/policies/EndDialog.tsx';
import type { Draft } from '#renderer/office/policies/editor/draft.ts';
import { PackImportDialog } from '#renderer/office/policies/file/PackImportDialog.tsx';
import { StartDialog } from '#renderer/office/policies/start/StartDialog.tsx';
import { Timeline } from '#renderer/office/policies/timeline/Timeline.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { PackRow } from '#src/contract/policies.ts';
import type { Pack } from '#src/domain/policy/pack.ts';

type Props = {
  message: ReactNode;
  onStart: (draft: Draft) => void;
  onCopy: (pack: Pack) => void;
  onEdit: (pack: Pack) => void;
};

type Open = { kind: 'start' } | { kind: 'import' } | { kind: 'end'; row: PackRow };

/** Every letter there is, and what can be done with them. */
export function PoliciesList({ message, onStart, onCopy, onEdit }: Props) {
  const { orpc } = useHost();
  const [open, setOpen] = useState<Open | null>(null);
  const packs = useQuery(orpc.policies.list.queryOptions());
  const close = () => {
    setOpen(null);
    void packs.refetch();
  };
  return (
    <Stack>
      <Title order={2}>
        <Trans>Văn bản</Trans>
      </Title>
      <Text c="dimmed">
        <Trans>
          Mỗi văn bản chỉ đạo được ghi thành những quy định có ngày bắt đầu, ngày kết thúc, để cửa áp dụng và giải thích
          với khách.
        </Trans>
      </Text>
      {message}
      <Group>
        <Button leftSection={<IconFilePlus size={18} aria-hidden />} onClick={() => setOpen({ kind: 'start' })}>
          <Trans>Thêm văn bản</Trans>
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileImport size={18} aria-hidden />}
          onClick={() => setOpen({ kind: 'import' })}
        >
          <Trans>Nhập từ tệp</Trans>
        </Button>
      </Group>
      <OfficeQuery query={packs}>
        {(data) => (
          <Timeline
            rows={data}
            nowMs={Date.now()}
            onAct={(act, row) => {
              if (act === 'end') setOpen({ kind: 'end', row });
              else if (act === 'copy') onCopy(row.pack);
              else onEdit(row.pack);
            }}
          />
        )}
      </OfficeQuery>
      {open?.kind === 'start' && <StartDialog onStart={onStart} onClose={close} />}
      {open?.kind === 'import' && <PackImportDialog onOpen={onStart} onClose={close} />}
      {open?.kind === 'end' && <EndDialog row={open.row} onClose={close} />}
    </Stack>
  );
}
