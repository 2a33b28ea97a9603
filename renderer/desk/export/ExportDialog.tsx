import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { CommandFailed } from '#renderer/desk/board/CommandFailed.tsx';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';
import { ExportFields } from '#renderer/desk/export/ExportFields.tsx';
import { ExportMade } from '#renderer/desk/export/ExportMade.tsx';
import { type ExportDraft, findExportProblems, newExport, toExportInput } from '#renderer/desk/export/export-draft.ts';
import { PeriodFields } from '#renderer/desk/export/PeriodFields.tsx';
import { DialogEnd } from '#renderer/ui/DialogEnd.tsx';
import { toLocalDay } from '#renderer/ui/format.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';

type Props = { draft: ExportDraft; onDraft: (draft: ExportDraft) => void; onClose: () => void };

/** Who asks, by which document, what for: written into the book before the file is made. */
export function ExportDialog({ draft, onDraft, onClose }: Props) {
  const { t } = useLingui();
  const { client } = useHost();
  const [isChecked, setIsChecked] = useState(false);
  const made = useMutation({
    mutationFn: () => client.desk.exportPeriod(toExportInput(draft, toLocalDay(Date.now()))),
    onSuccess: (answer) => {
      // What comes next is another request, even when the guard only changes a word of this one.
      if (answer.outcome === 'made') onDraft(newExport());
    },
  });
  const hasComeBackwards = made.data?.outcome === 'period-backwards';
  const problems = {
    ...(hasComeBackwards && { period: 'backwards' as const }),
    ...(isChecked && findExportProblems(draft)),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (Object.keys(findExportProblems(draft)).length === 0) made.mutate();
  };
  const set = (change: Partial<ExportDraft>) => onDraft({ ...draft, ...change });
  return (
    <DialogFrame title={t`Xuất sổ ra tệp CSV`} size="42rem" onClose={onClose}>
      {made.data?.outcome === 'made' ? (
        <ExportMade made={made.data} onClose={onClose} />
      ) : (
        <form onSubmit={submit} noValidate>
          <Stack>
            <Text size="sm">
              <Trans>Sổ chỉ được trích khi có yêu cầu. Yêu cầu được ghi vào sổ trước, rồi tệp mới được tạo.</Trans>
            </Text>
            <Text size="sm" c="dimmed">
              <Trans>
                Trong tệp có: người ra vào, cả người không được vào và lượt đã gạch; xe, lái xe và hàng hóa ra vào;
                chuyến đi của xe cơ quan; mọi đính chính. Muốn chỉ xem xe: lọc cột “Xe qua cổng”, bỏ các ô trống.
              </Trans>
            </Text>
            <PeriodFields draft={draft} set={set} problem={problems.period} />
            <ExportFields draft={draft} set={set} problems={problems} />
            {made.isError && <CommandFailed />}
            <DialogEnd h={48} onClose={onClose} loading={made.isPending} leftSection={<IconFileExport aria-hidden />}>
              <Trans>Ghi yêu cầu và tạo tệp</Trans>
            </DialogEnd>
          </Stack>
        </form>
      )}
    </DialogFrame>
  );
}
