import { useLingui } from '@lingui/react/macro';
import { Group, Text } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { hasModifier } from '#renderer/desk/board/has-modifier.ts';
import classes from '#renderer/desk/shift/shift.module.css';
import { sweepWords } from '#renderer/desk/shift/shift-words.ts';
import { sweepKeys } from '#renderer/desk/shift/sweep-keys.ts';
import { formatSince } from '#renderer/desk/time.ts';
import { VisitLine } from '#renderer/desk/visit/VisitLine.tsx';
import { useVisitWords } from '#renderer/desk/words/use-visit-words.ts';
import type { VisitSummary } from '#src/contract/visit.ts';
import type { SweepAnswer } from '#src/domain/register/shift-lines.ts';

type Props = {
  visit: VisitSummary;
  /** What this shift's sweep said before. */
  before: SweepAnswer | null;
  answer: SweepAnswer | null;
  isFirst: boolean;
  onAnswer: (answer: SweepAnswer) => void;
  /** To the row so many further down; past the last one is the button that saves. */
  onMove: (step: number) => void;
};

/** Three answers, of which one digit gives one and goes on to the next person. */
export function SweepRow({ visit, before, answer, isFirst, onAnswer, onMove }: Props) {
  const { t } = useLingui();
  const { titleOf, nameOf } = useVisitWords();
  const shown = answer ?? before;
  const since = formatSince(visit.arrivedAt, Date.now());
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = sweepKeys[event.key];
    const step = chosen || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || hasModifier(event)) return;
    event.preventDefault();
    if (chosen) onAnswer(chosen);
    onMove(step);
  };
  return (
    <Group className={classes['sweepRow'] ?? ''} wrap="nowrap" justify="space-between" data-answer={shown ?? undefined}>
      <div>
        <Text span fw={600} display="block">
          {nameOf(visit)}{' '}
          <Text span size="sm" c="dimmed" fw={400}>
            {visit.number > 0 ? t`số ${visit.number}, vào ${since}` : t`vào ${since}`}
          </Text>
        </Text>
        <VisitLine visit={visit} />
      </div>
      <Group className={classes['choices'] ?? ''} role="group" aria-label={titleOf(visit)}>
        {Object.entries(sweepKeys).map(([key, value]) => (
          <button
            key={value}
            type="button"
            aria-pressed={shown === value}
            data-row={value === (shown ?? 'seen') ? '' : undefined}
            data-autofocus={isFirst && value === (shown ?? 'seen') ? '' : undefined}
            tabIndex={value === (shown ?? 'seen') ? 0 : -1}
            className={classes['choice']}
            data-value={value}
            onKeyDown={onKeyDown}
            onClick={() => onAnswer(value)}
          >
            <kbd aria-hidden>{key}</kbd> {t(sweepWords[value])}
          </button>
        ))}
      </Group>
    </Group>
  );
}
