import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { formatSince } from '#renderer/desk/time.ts';
import type { PresentPerson } from '#src/contract/presence.ts';
import type { Certainty } from '#src/domain/register/presence/evacuation.ts';

export const certaintyWords: Record<Certainty, MessageDescriptor> = {
  sure: msg`chắc chắn`,
  maybe: msg`có thể`,
  doubtful: msg`chưa chắc`,
};

type Clue = PresentPerson['clues'][number];

/** What speaks for having gone, as a guard would say it. */
export function usePresenceWords() {
  const { t } = useLingui();
  const sayClue = ({ clue, at }: Clue) => {
    const time = formatSince(at, Date.now());
    if (clue === 'host-left') return t`người tiếp đã về ${time}`;
    return clue === 'vehicle-left' ? t`xe đã ra ${time}` : t`đi kiểm không thấy ${time}`;
  };
  const sayClues = (clues: readonly Clue[]) =>
    clues.length > 0 ? clues.map(sayClue).join(', ') : t`giờ này mọi khi đã về`;
  return {
    sayClues,
    /** "có lẽ đã về (người tiếp đã về 17:05, xe đã ra 17:06)" */
    sayProbablyGone: ({ clues }: Pick<PresentPerson, 'clues'>) => t`có lẽ đã về (${sayClues(clues)})`,
  };
}
