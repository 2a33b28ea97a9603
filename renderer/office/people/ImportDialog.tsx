import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { OfficeDialog } from '#renderer/office/OfficeDialog.tsx';
import { ImportPreview } from '#renderer/office/people/ImportPreview.tsx';
import { fileWords } from '#renderer/office/people/problem-words.ts';
import { readListFile } from '#renderer/office/people/read-file.ts';
import { TemplateButton } from '#renderer/office/people/TemplateButton.tsx';
import { mostAtOnce, type PrintedCode } from '#src/contract/office.ts';
import type { Table } from '#src/domain/register/import/columns.ts';
import type { GuestColumn, ReadPeople } from '#src/domain/register/import/people-rows.ts';

type Props<C extends GuestColumn, V> = {
  title: string;
  template: { fileName: string; rows: string[][] };
  read: (table: Table) => ReadPeople<C, V>;
  /** Sends one part of the list; each row has had its id given, so that a part may be sent again. */
  send: (part: { id: string; value: V }[]) => Promise<{ codes: PrintedCode[] }>;
  onDone: (codes: PrintedCode[]) => void;
  onClose: () => void;
};

type Read<C extends GuestColumn, V> = Extract<ReadPeople<C, V>, { ok: true }>;

/** A list from a file: looked at first, every bad row named, and only what is good goes in, by a button that says how much. */
export function ImportDialog<C extends GuestColumn, V>({ title, template, read, send, onDone, onClose }: Props<C, V>) {
  const { t } = useLingui();
  const [found, setFound] = useState<Read<C, V> | null>(null);
  const look = useMutation({
    mutationFn: async (file: File) => {
      setFound(null);
      const answer = await readListFile(file);
      if (!answer.ok) return answer.reason;
      const people = read(answer.table);
      if (!people.ok) return people.reason;
      setFound(people);
      return null;
    },
  });
  const { isSending, hasFailed, start } = useSending(found, send, onDone);
  const good = found?.rows.filter(({ ok }) => ok).length ?? 0;
  return (
    <OfficeDialog title={title} size="60rem" onClose={onClose}>
      <Stack>
        <Group>
          <FileButton onChange={(file) => file && look.mutate(file)} accept=".csv,.xlsx,.xls,.ods,text/csv">
            {(props) => (
              <Button {...props} leftSection={<IconFileSpreadsheet size={18} aria-hidden />} loading={look.isPending}>
                <Trans>Chọn tệp CSV hoặc Excel</Trans>
              </Button>
            )}
          </FileButton>
          <TemplateButton {...template} />
        </Group>
        {look.data && <Trouble>{t(fileWords[look.data])}</Trouble>}
        {found && <ImportPreview found={found} />}
        {hasFailed && (
          <Trouble>
            <Trans>Chưa ghi được hết danh sách. Bấm lại: ai đã ghi rồi không bị ghi thêm lần nữa.</Trans>
          </Trouble>
        )}
        {found && good > 0 && (
          <Group justify="flex-end">
            <Button onClick={start} loading={isSending}>
              <Plural value={good} other="Ghi # người vào sổ" />
            </Button>
          </Group>
        )}
      </Stack>
    </OfficeDialog>
  );
}

function useSending<C extends GuestColumn, V>(
  found: Read<C, V> | null,
  send: Props<C, V>['send'],
  onDone: Props<C, V>['onDone'],
) {
  // One id for each row of one reading: what is sent again after a failure is the same people.
  const [ids] = useState(() => new WeakMap<object, string>());
  const sending = useMutation({
    mutationFn: async (rows: Read<C, V>['rows']) => {
      const people = rows.flatMap((row) => {
        if (!row.ok) return [];
        const id = ids.get(row) ?? crypto.randomUUID();
        ids.set(row, id);
        return [{ id, value: row.value }];
      });
      const codes: PrintedCode[] = [];
      for (let first = 0; first < people.length; first += mostAtOnce) {
        codes.push(...(await send(people.slice(first, first + mostAtOnce))).codes);
      }
      return codes;
    },
    onSuccess: onDone,
  });
  return {
    isSending: sending.isPending,
    hasFailed: sending.isError,
    start: () => found && sending.mutate(found.rows),
  };
}

const Trouble = ({ children }: { children: React.ReactNode }) => (
  <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />} role="alert">
    <Text size="sm">{children}</Text>
  </Alert>
);
