import { Trans, useLingui } from '@lingui/react/macro';
import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconLoader2, IconShieldCheck, IconShieldQuestion, IconShieldX } from '@tabler/icons-react';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { type BookState, toBookState } from '#renderer/desk/integrity/book-state.ts';
import classes from '#renderer/desk/integrity/integrity.module.css';
import { useFindingWords } from '#renderer/desk/integrity/use-finding-words.ts';
import { useIntegrity } from '#renderer/desk/integrity/use-integrity.ts';
import { formatSince } from '#renderer/desk/time.ts';
import { useNow } from '#renderer/desk/use-now.ts';

const icons: Record<BookState['kind'], typeof IconShieldCheck> = {
  broken: IconShieldX,
  unsigned: IconShieldX,
  unread: IconAlertTriangle,
  checking: IconLoader2,
  unchecked: IconShieldQuestion,
  uneasy: IconAlertTriangle,
  whole: IconShieldCheck,
};

/** How the book is, in the header: icon, words and colour together. Opens the panel that says more. */
export function IntegrityMark({ open }: { open: OpenDialog }) {
  const { t } = useLingui();
  const { data } = useIntegrity();
  if (!data) return null;
  const state = toBookState(data);
  const Icon = icons[state.kind];
  return (
    <UnstyledButton
      className={classes['mark']}
      data-book={state.kind}
      aria-haspopup="dialog"
      title={t`Tình trạng sổ (S)`}
      onClick={() => open({ kind: 'integrity' })}
    >
      <Icon size={16} aria-hidden />
      <StateWords state={state} />
    </UnstyledButton>
  );
}

function StateWords({ state }: { state: BookState }) {
  const wordsOf = useFindingWords();
  const nowMs = useNow(30_000);
  switch (state.kind) {
    case 'broken':
      return <span>{wordsOf(state.verdict)}</span>;
    case 'unsigned':
      return <Trans>Sổ không khớp bản đã ký</Trans>;
    case 'unread':
      return <Trans>Chưa kiểm được sổ</Trans>;
    case 'checking':
      return <Trans>Đang kiểm sổ {state.percent} %</Trans>;
    case 'unchecked':
      return <Trans>Sổ chưa được kiểm</Trans>;
    case 'uneasy':
      return <Trans>Sổ nguyên vẹn · có việc cần xem</Trans>;
    case 'whole':
      return <Trans>Sổ nguyên vẹn · kiểm lúc {formatSince(state.verdict.at, nowMs)}</Trans>;
  }
}
