import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, TextInput, Title } from '@mantine/core';
import { IconFileSpreadsheet, IconPrinter, IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { OfficeQuery } from '#renderer/office/OfficeQuery.tsx';
import { BadgeSheet } from '#renderer/office/papers/BadgeSheet.tsx';
import { PrintDialog } from '#renderer/office/papers/PrintDialog.tsx';
import { AskWithdraw } from '#renderer/office/people/AskWithdraw.tsx';
import { AddStaffDialog } from '#renderer/office/staff/AddStaffDialog.tsx';
import { badgeEnd } from '#renderer/office/staff/badge-end.ts';
import { StaffImport } from '#renderer/office/staff/StaffImport.tsx';
import { StaffTable } from '#renderer/office/staff/StaffTable.tsx';
import { formatDay } from '#renderer/ui/format.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { PrintedCode, StaffMemberRow } from '#src/contract/office.ts';
import { fold } from '#src/domain/text/fold.ts';

type Open =
  | { kind: 'add' }
  | { kind: 'import' }
  | { kind: 'withdraw'; row: StaffMemberRow }
  | { kind: 'print'; codes: PrintedCode[] };

/** The staff and their badges. */
export function StaffSection() {
  const { t } = useLingui();
  const { client, orpc } = useHost();
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<Open | null>(null);
  const staff = useQuery(orpc.office.staff.queryOptions());
  const print = useMutation({
    mutationFn: (ids: string[]) => client.office.reprint({ what: 'badge', ids, validUntil: badgeEnd(Date.now()) }),
    onSuccess: ({ codes }) => setOpen({ kind: 'print', codes }),
  });
  const sought = fold(search);
  const rows = (staff.data ?? []).filter(({ name }) => fold(name).includes(sought));
  const active = rows.filter(({ isActive }) => isActive);
  const close = () => {
    setOpen(null);
    void staff.refetch();
  };
  const showCodes = (codes: PrintedCode[]) => {
    void staff.refetch();
    setOpen({ kind: 'print', codes });
  };
  const until = formatDay(badgeEnd(Date.now()));
  return (
    <Stack>
      <Title order={2}>
        <Trans>Nhân viên</Trans>
      </Title>
      <Group>
        <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setOpen({ kind: 'add' })}>
          <Trans>Thêm nhân viên</Trans>
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
          onClick={() => setOpen({ kind: 'import' })}
        >
          <Trans>Nhập danh sách</Trans>
        </Button>
        {active.length > 0 && active.length <= 500 && (
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            loading={print.isPending}
            onClick={() => print.mutate(active.map(({ id }) => id))}
          >
            <Plural value={active.length} other="In # thẻ đang thấy" />
          </Button>
        )}
      </Group>
      <TextInput
        label={t`Tìm theo tên`}
        description={t`Thẻ in hôm nay dùng được đến ${until}.`}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={search}
        maxLength={120}
        onChange={(event) => setSearch(event.currentTarget.value)}
        w="20rem"
      />
      <OfficeQuery query={staff} hasFailed={print.isError}>
        {() => (
          <StaffTable
            rows={rows}
            onPrint={(id) => print.mutate([id])}
            onWithdraw={(row) => setOpen({ kind: 'withdraw', row })}
          />
        )}
      </OfficeQuery>
      {open && <StaffDialogs open={open} onDone={showCodes} onClose={close} />}
    </Stack>
  );
}

type DialogsProps = { open: Open; onDone: (codes: PrintedCode[]) => void; onClose: () => void };

function StaffDialogs({ open, onDone, onClose }: DialogsProps) {
  const { t } = useLingui();
  switch (open.kind) {
    case 'add':
      return <AddStaffDialog onDone={onDone} onClose={onClose} />;
    case 'import':
      return <StaffImport onDone={onDone} onClose={onClose} />;
    case 'withdraw':
      return <AskWithdraw what="badge" id={open.row.id} name={open.row.name} onClose={onClose} />;
    case 'print':
      return (
        <PrintDialog title={t`In thẻ nhân viên`} count={open.codes.length} onClose={onClose}>
          <BadgeSheet codes={open.codes} />
        </PrintDialog>
      );
  }
}
