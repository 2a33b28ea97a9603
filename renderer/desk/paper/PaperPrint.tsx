import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { CommandFailed } from '#renderer/desk/board/CommandFailed.tsx';
import { BlankSheets } from '#renderer/desk/paper/BlankSheets.tsx';
import { padSheet } from '#renderer/desk/paper/paper-draft.ts';
import { formWords } from '#renderer/desk/paper/paper-words.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import { type PaperForm, paperForms } from '#src/domain/register/paper-lines.ts';

const rowsOf: Record<PaperForm, number> = { people: 16, vehicles: 17 };

/** Sheets for the day the power goes: numbered first, so that no number is ever printed twice. */
export function PaperPrint() {
  const { t } = useLingui();
  const { client } = useHost();
  const queries = useQueryClient();
  const [form, setForm] = useState<PaperForm>('people');
  const [sheets, setSheets] = useState('5');
  const [commandId, setCommandId] = useState(() => crypto.randomUUID());
  const numbering = useMutation({
    mutationFn: () => client.paper.print({ commandId, form, sheets: Number(sheets), rows: rowsOf[form] }),
    onSuccess: () => {
      setCommandId(crypto.randomUUID());
      void queries.invalidateQueries();
    },
  });
  const numbered = numbering.data;
  const [from, to] = numbered ? [padSheet(numbered.from), padSheet(numbered.to)] : ['', ''];
  return (
    <Stack>
      <Text size="sm">
        <Trans>
          Mỗi tờ một số riêng, không in lại. Cất ở bàn bảo vệ; khi mất điện thì ghi tay, có điện lại thì nhập lại từng
          hàng.
        </Trans>
      </Text>
      <Group align="flex-end">
        <NativeSelect
          label={t`Sổ`}
          data={paperForms.map((one) => ({ value: one, label: t(formWords[one]) }))}
          value={form}
          onChange={(event) => setForm(event.currentTarget.value as PaperForm)}
        />
        <NativeSelect
          label={t`Số tờ cần in`}
          data={['1', '2', '5', '10', '20', '50']}
          value={sheets}
          onChange={(event) => setSheets(event.currentTarget.value)}
        />
        <Button
          variant={numbered ? 'default' : 'filled'}
          loading={numbering.isPending}
          onClick={() => numbering.mutate()}
        >
          <Trans>Đánh số</Trans>
        </Button>
        {numbered && (
          // Numbered sheets that are not printed are sheets that are missing.
          <Button autoFocus leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
            <Trans>
              In tờ {from} đến {to}
            </Trans>
          </Button>
        )}
      </Group>
      {numbering.isError && <CommandFailed />}
      {numbered && (
        <>
          <Text role="status">
            <Trans>
              Đã đánh số {from} đến {to}, sổ ghi là đang ở ngoài. Khổ A4 ngang.
            </Trans>
          </Text>
          <BlankSheets sheets={numbered} />
        </>
      )}
    </Stack>
  );
}
