import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { Whom } from '#src/domain/policy/rules.ts';
import { type Days, findDaysProblem, type PeriodChoice } from '#src/domain/register/numbers/period.ts';

/** What is chosen on the screen; `own` are the days of the choice `own`, as far as they are typed. */
export type Asked = { choice: PeriodChoice; own: Days; whom: Whom };

export const askedAtFirst: Asked = { choice: 'today', own: { from: '', to: '' }, whom: 'everyone' };

/** The figures; the last ones stay until the new ones are counted. Days that cannot be counted are not asked for. */
export function useNumbers({ choice, own, whom }: Asked) {
  const { orpc } = useHost();
  const isOwn = choice === 'own';
  const problem = isOwn ? findDaysProblem(own) : null;
  const input = { choice, own: isOwn ? own : null, whom };
  const answer = useQuery(
    orpc.numbers.of.queryOptions({ input, enabled: problem === null, placeholderData: keepPreviousData }),
  );
  return { answer, problem };
}
