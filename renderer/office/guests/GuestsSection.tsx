import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFileSpreadsheet, IconPrinter, IconSearch, IconUserPlus } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { GuestImport } from '#renderer/office/guests/GuestImport.tsx';
import { GuestTable } from '#renderer/office/guests/GuestTable.tsx';
import { InviteDialog } from '#renderer/office/guests/InviteDialog.tsx';
import { OfficeQuery } from '#renderer/office/OfficeQuery.tsx';
import { InviteSheet } from '#renderer/office/papers/InviteSheet.tsx';
import { PrintDialog } from '#renderer/office/papers/PrintDialog.tsx';
import { AskWithdraw } from '#renderer/office/people/AskWithdraw.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { GuestRow, PrintedCode } from '#src/contract/office.ts';

type Open =
  | { kind: 'invite' }
  | { kind: 'import' }
  | { kind: 'withdraw'; row: GuestRow }
  | { kind: 'print'; codes: PrintedCode[] };

/** Who is expected: one at a time or a whole list, printed again, taken back. */
export function GuestsSection() {
  const { client, orpc } = useHost();
  const [search, setSearch] = useState('');
  const [sought] = useDebouncedValue(search, 200);
  const [includesPast, setIncludesPast] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<Open | null>(null);
  const guests = useQuery({
    ...orpc.office.guests.queryOptions({ input: { search: sought, includesPast } }),
    placeholderData: keepPreviousData,
  });
  const print = useMutation({
    // An invitation keeps its own time; the date is for badges.
    mutationFn: (ids: string[]) => client.office.reprint({ what: 'invite', ids, validUntil: new Date().toISOString() }),
    onSuccess: ({ codes }) => setOpen({ kind: 'print', codes }),
  });
  const close = () => {
    setOpen(null);
    void guests.refetch();
  };
  const showCodes = (codes: PrintedCode[]) => {
    void guests.refetch();
    setOpen({ kind: 'print', codes });
  };
  return (
    <Stack>
      <Title order={2}>
        <Trans context="list">Khách mời</Trans>
      </Title>
      <GuestTools
        chosen={chosen.size}
        isPrinting={print.isPending}
        open={setOpen}
        onPrint={() => print.mutate([...chosen])}
      />
      <GuestFilter search={search} onSearch={setSearch} includesPast={includesPast} onPast={setIncludesPast} />
      <OfficeQuery query={guests} hasFailed={print.isError}>
        {(data) => (
          <GuestTable
            rows={data.rows}
            chosen={chosen}
            onChoose={setChosen}
            onPrint={(id) => print.mutate([id])}
            onWithdraw={(row) => setOpen({ kind: 'withdraw', row })}
          />
        )}
      </OfficeQuery>
      {guests.data?.hasMore && (
        <Text size="sm" c="dimmed">
          <Trans>Còn nhiều người nữa: gõ thêm vào ô tìm để thu hẹp.</Trans>
        </Text>
      )}
      {open && <GuestDialogs open={open} onDone={showCodes} onClose={close} />}
    </Stack>
  );
}

type ToolsProps = { chosen: number; isPrinting: boolean; open: (open: Open) => void; onPrint: () => void };

const GuestTools = ({ chosen, isPrinting, open, onPrint }: ToolsProps) => (
  <Group>
    <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => open({ kind: 'invite' })}>
      <Trans>Mời một người</Trans>
    </Button>
    <Button
      variant="default"
      leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
      onClick={() => open({ kind: 'import' })}
    >
      <Trans>Nhập danh sách</Trans>
    </Button>
    {chosen > 0 && (
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden />}
        loading={isPrinting}
        onClick={onPrint}
      >
        <Plural value={chosen} other="In # giấy mời" />
      </Button>
    )}
  </Group>
);

type FilterProps = {
  search: string;
  onSearch: (search: string) => void;
  includesPast: boolean;
  onPast: (includesPast: boolean) => void;
};

function GuestFilter({ search, onSearch, includesPast, onPast }: FilterProps) {
  const { t } = useLingui();
  return (
    <Group align="flex-end">
      <TextInput
        label={t`Tìm theo tên khách hoặc người tiếp`}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={search}
        maxLength={120}
        onChange={(event) => onSearch(event.currentTarget.value)}
        w="20rem"
      />
      <Checkbox
        label={t`Cả những người đã qua`}
        checked={includesPast}
        onChange={(event) => onPast(event.currentTarget.checked)}
        mb={8}
      />
    </Group>
  );
}

type DialogsProps = { open: Open; onDone: (codes: PrintedCode[]) => void; onClose: () => void };

function GuestDialogs({ open, onDone, onClose }: DialogsProps) {
  const { t } = useLingui();
  switch (open.kind) {
    case 'invite':
      return <InviteDialog onDone={onDone} onClose={onClose} />;
    case 'import':
      return <GuestImport onDone={onDone} onClose={onClose} />;
    case 'withdraw':
      return <AskWithdraw what="invite" id={open.row.id} name={open.row.name ?? ''} onClose={onClose} />;
    case 'print':
      return (
        <PrintDialog title={t`In giấy mời`} count={open.codes.length} onClose={onClose}>
          <InviteSheet codes={open.codes} />
        </PrintDialog>
      );
  }
}
