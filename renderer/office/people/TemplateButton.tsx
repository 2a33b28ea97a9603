import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';

type Props = { fileName: string; rows: string[][] };

/** The empty list with its headings and one example, as a workbook: what comes back of it is read without guessing. */
export function TemplateButton({ fileName, rows }: Props) {
  const download = async () => {
    const { writeXlsx } = await import('hucre/xlsx');
    const bytes = await writeXlsx({ sheets: [{ name: 'Danh sách', rows }] });
    const url = URL.createObjectURL(new Blob([Uint8Array.from(bytes)]));
    const link = document.createElement('a');
    link.href = url;
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} onClick={() => void download()}>
      <Trans>Tải tệp mẫu</Trans>
    </Button>
  );
}
