import { useLingui } from '@lingui/react/macro';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { actions, type Desk, type DeskAction } from '#renderer/desk/board/actions.ts';
import { insideLimit } from '#renderer/desk/inside/inside-limit.ts';
import { findItems, type PaletteItem } from '#renderer/desk/palette/matching.ts';
import { stateWords } from '#renderer/desk/words/register-words.ts';
import { useVisitWords } from '#renderer/desk/words/use-visit-words.ts';
import { useEveryLanguage } from '#renderer/ui/every-language.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { VisitSummary } from '#src/contract/visit.ts';

export type ActionItem = PaletteItem & { action: DeskAction };
export type VisitItem = PaletteItem & { visit: VisitSummary; note: string };

const mostVisits = 8;
const pauseMs = 120;

/** What can be done now, by its name in either language. */
export function useActionItems(desk: Desk, typed: string, recent: readonly string[]): ActionItem[] {
  const { t } = useLingui();
  const everyLanguage = useEveryLanguage();
  const items = actions
    .filter(({ id, whyNot }) => id !== 'palette' && !whyNot?.(desk))
    .map((action) => ({ id: action.id, label: t(action.words), texts: everyLanguage(action.words), action }));
  return findItems(items, typed, recent);
}

/** People inside, then the newest visits of the book: by name, number, plate, or the tail of document or phone. */
export function useVisitItems(typed: string): VisitItem[] {
  const { t } = useLingui();
  const { orpc } = useHost();
  const { titleOf } = useVisitWords();
  const [asked] = useDebouncedValue(typed.trim(), pauseMs);
  const inside = useQuery(orpc.desk.inside.queryOptions({ input: { limit: insideLimit } }));
  const found = useQuery({
    ...orpc.desk.search.queryOptions({ input: { text: asked, limit: mostVisits }, placeholderData: keepPreviousData }),
    enabled: asked.length > 0,
  });
  if (typed.trim() === '') return [];
  const toItem = (visit: VisitSummary): VisitItem => ({
    id: visit.id,
    label: titleOf(visit),
    texts: [visit.name, String(visit.number), visit.plate ?? ''],
    note: [t(stateWords[visit.state]), visit.departmentName, visit.plate].filter(Boolean).join(' · '),
    visit,
  });
  const here = findItems((inside.data?.visits ?? []).map(toItem), typed);
  const others = asked === '' ? [] : (found.data ?? []).map(toItem);
  const known = new Set(here.map(({ id }) => id));
  return [...here, ...others.filter(({ id }) => !known.has(id))].slice(0, mostVisits);
}
