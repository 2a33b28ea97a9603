import { Trans } from '@lingui/react/macro';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { OfficeQuery } from '#renderer/office/OfficeQuery.tsx';
import { AddWatchDialog } from '#renderer/office/watch/AddWatchDialog.tsx';
import { WatchTable } from '#renderer/office/watch/WatchTable.tsx';
import { WithdrawWatchDialog } from '#renderer/office/watch/WithdrawWatchDialog.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { WatchEntry } from '#src/contract/watch.ts';

type Open = { kind: 'add' } | { kind: 'withdraw'; entry: WatchEntry };

/** Whom the guard wants to see first. */
export function WatchSection() {
  const { orpc } = useHost();
  const [open, setOpen] = useState<Open | null>(null);
  const list = useQuery(orpc.watch.list.queryOptions());
  const close = () => {
    setOpen(null);
    void list.refetch();
  };
  return (
    <Stack>
      <Title order={2}>
        <Trans>Người cần lưu ý</Trans>
      </Title>
      <Text maw="45rem">
        <Trans>
          Khi số giấy tờ, biển số cùng loại xe, hoặc cả họ và tên trùng với danh sách này, kiosk chỉ mời chờ bảo vệ; bảo
          vệ thấy lý do trên bàn. Hai người trùng tên nhưng khác số giấy tờ là hai người khác nhau.
        </Trans>
      </Text>
      <Group>
        <Button leftSection={<IconEye size={18} aria-hidden />} onClick={() => setOpen({ kind: 'add' })}>
          <Trans>Thêm vào danh sách</Trans>
        </Button>
      </Group>
      <OfficeQuery query={list}>
        {(data) => <WatchTable entries={data} onWithdraw={(entry) => setOpen({ kind: 'withdraw', entry })} />}
      </OfficeQuery>
      {open?.kind === 'add' && <AddWatchDialog onClose={close} />}
      {open?.kind === 'withdraw' && <WithdrawWatchDialog entry={open.entry} onClose={close} />}
    </Stack>
  );
}
