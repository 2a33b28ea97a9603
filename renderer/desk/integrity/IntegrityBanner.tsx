import { Trans } from '@lingui/react/macro';
import { Alert, Button, Group } from '@mantine/core';
import { IconShieldX } from '@tabler/icons-react';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { toBookState } from '#renderer/desk/integrity/book-state.ts';
import { useFindingWords } from '#renderer/desk/integrity/use-finding-words.ts';
import { useIntegrity } from '#renderer/desk/integrity/use-integrity.ts';
import { formatInstant } from '#renderer/ui/format.ts';

/** Said across the board until the book is sound again: nobody may take a changed book for the book. */
export function IntegrityBanner({ open }: { open: OpenDialog }) {
  const { data } = useIntegrity();
  const state = data && toBookState(data);
  if (state?.kind !== 'broken' && state?.kind !== 'unsigned') return null;
  return (
    <Alert color="red.9" variant="filled" radius={0} py="xs" role="alert" icon={<IconShieldX aria-hidden />}>
      <Group justify="space-between" wrap="nowrap">
        <span>
          {state.kind === 'broken' ? <Found verdict={state.verdict} /> : <Contradicts />}{' '}
          <Trans>Cửa vẫn làm việc như thường. Báo ngay người phụ trách, không tắt và không sửa gì trên máy này.</Trans>
        </span>
        <Button variant="white" color="red.9" miw="max-content" onClick={() => open({ kind: 'integrity' })}>
          <Trans>Xem và xử lý</Trans>
        </Button>
      </Group>
    </Alert>
  );
}

function Found({ verdict }: { verdict: Parameters<ReturnType<typeof useFindingWords>>[0] }) {
  const wordsOf = useFindingWords();
  const what = wordsOf(verdict);
  const foundAt = formatInstant(verdict.at);
  if (verdict.soundAt === null) {
    return (
      <Trans>
        <strong>{what}.</strong> Phát hiện lúc {foundAt}.
      </Trans>
    );
  }
  const soundAt = formatInstant(verdict.soundAt);
  return (
    <Trans>
      <strong>{what}.</strong> Phát hiện lúc {foundAt}; lúc {soundAt} sổ còn nguyên vẹn.
    </Trans>
  );
}

const Contradicts = () => (
  <Trans>
    <strong>Sổ không khớp với bản đã ký trước đây</strong>, nên không được ký tiếp.
  </Trans>
);
