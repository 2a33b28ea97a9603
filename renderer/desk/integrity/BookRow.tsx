import { Trans } from '@lingui/react/macro';
import { type BookState, toBookState, toPercent } from '#renderer/desk/integrity/book-state.ts';
import { StateRow, type Tone } from '#renderer/desk/integrity/StateRow.tsx';
import { useFindingWords } from '#renderer/desk/integrity/use-finding-words.ts';
import { useLineCount } from '#renderer/desk/integrity/use-line-count.ts';
import { formatInstant } from '#renderer/ui/format.ts';
import type { IntegrityStatus, Verdict } from '#src/contract/integrity.ts';

const tones: Record<BookState['kind'], Tone> = {
  broken: 'bad',
  unsigned: 'plain',
  unread: 'uneasy',
  checking: 'plain',
  unchecked: 'plain',
  uneasy: 'well',
  whole: 'well',
};

export function BookRow({ status }: { status: IntegrityStatus }) {
  const wordsOf = useFindingWords();
  const count = useLineCount();
  const { verified, running, hasFailed } = status;
  const isBroken = verified !== null && !verified.ok;
  return (
    <StateRow
      tone={verified?.ok ? 'well' : tones[toBookState(status).kind]}
      name={<Trans>Sổ</Trans>}
      word={isBroken ? wordsOf(verified) : verified ? <Trans>Nguyên vẹn</Trans> : <Trans>Chưa kiểm</Trans>}
    >
      <Trans>Hiện có {count(status.lines)}.</Trans> {verified && <Checked verdict={verified} />}{' '}
      {running && <Trans>Đang kiểm lại, được {toPercent(running)} %.</Trans>}
      {hasFailed && <Trans>Lần kiểm gần nhất không đọc được sổ; máy sẽ kiểm lại.</Trans>}
    </StateRow>
  );
}

function Checked({ verdict: { trigger, at } }: { verdict: Verdict }) {
  const time = formatInstant(at);
  switch (trigger) {
    case 'start':
      return <Trans>Kiểm khi mở máy, {time}.</Trans>;
    case 'nightly':
      return <Trans>Kiểm ban đêm, {time}.</Trans>;
    default:
      return <Trans>Kiểm theo yêu cầu, {time}.</Trans>;
  }
}
