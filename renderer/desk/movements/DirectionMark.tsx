import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { IconDoorEnter, IconDoorExit } from '@tabler/icons-react';
import classes from '#renderer/desk/movements/movements.module.css';
import { directionWords } from '#renderer/desk/words/register-words.ts';
import type { Direction } from '#src/domain/register/vocabulary.ts';

/** In or out: icon, word and colour together. */
export function DirectionMark({ direction, count }: { direction: Direction; count?: number }) {
  const { t } = useLingui();
  const Icon = direction === 'in' ? IconDoorEnter : IconDoorExit;
  return (
    <Text span className={classes['direction'] ?? ''} data-direction={direction}>
      <Icon size={18} aria-hidden />
      {t(directionWords[direction])}
      {count !== undefined && <b>{count}</b>}
    </Text>
  );
}
