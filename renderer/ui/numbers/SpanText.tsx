import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { formatIsoDay } from '#renderer/ui/format.ts';
import { useNumberWords } from '#renderer/ui/numbers/use-number-words.ts';
import type { NumbersAnswer } from '#src/contract/numbers.ts';

/** Which days these are, and what they are held against: a period that is not over against no more than as much of another. */
export function SpanText({ answer: { current, before, bookFrom } }: { answer: NumbersAnswer }) {
  const { saySpan } = useNumberWords();
  return (
    <div role="status">
      <Text size="xl" fw={700}>
        {saySpan(current)}
      </Text>
      <Text size="md">
        <BeforeText current={current} before={before} bookFrom={bookFrom} />
      </Text>
    </div>
  );
}

/** The period before; and where the book begins in the middle of it or of this one, that it is no whole one. */
export function BeforeText({ current, before, bookFrom }: Pick<NumbersAnswer, 'current' | 'before' | 'bookFrom'>) {
  const { saySpan } = useNumberWords();
  return (
    <>
      {before ? <Trans>Kỳ trước là {saySpan(before)}.</Trans> : <Trans>Chưa có kỳ trước để so.</Trans>}{' '}
      {before && bookFrom !== null && before.from < bookFrom && (
        <Trans>Sổ chỉ có từ {formatIsoDay(bookFrom)}, nên kỳ trước không đủ ngày.</Trans>
      )}
      {bookFrom !== null && current.from < bookFrom && (
        <Trans>Sổ chỉ có từ {formatIsoDay(bookFrom)}; trước ngày ấy không có số liệu.</Trans>
      )}
    </>
  );
}
