import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { IconBan, IconDoorExit, IconEraser, IconHourglass, IconUserCheck } from '@tabler/icons-react';
import classes from '#renderer/desk/visit/visit.module.css';
import { stateWords } from '#renderer/desk/words/register-words.ts';
import type { VisitState } from '#src/domain/register/vocabulary.ts';

const icons = { held: IconHourglass, inside: IconUserCheck, left: IconDoorExit, refused: IconBan, void: IconEraser };

/** Where a visit stands: icon, word and colour together. */
export function StateMark({ state }: { state: VisitState }) {
  const { t } = useLingui();
  const Icon = icons[state];
  return (
    <Text span className={classes['state'] ?? ''} data-state={state} size="sm">
      <Icon size={16} aria-hidden />
      {t(stateWords[state])}
    </Text>
  );
}
