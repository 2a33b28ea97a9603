import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { EntryDraft } from '#renderer/desk/entry/entry-draft.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { VisitSummary } from '#src/contract/visit.ts';

const mostShown = 4;
const leastTyped = 3;

/** The tail of a number alone is no name: it asks for somebody who came before. */
export const isTail = (text: string): boolean => /^\d{3,}$/.test(text.trim());

/** Who came before and fits what is typed, the same person once. Only last digits are shown until one is chosen. */
export function useKnownPeople(typed: string): VisitSummary[] {
  const { orpc } = useHost();
  const text = typed.trim();
  const found = useQuery({
    ...orpc.desk.search.queryOptions({ input: { text, limit: 20 } }),
    enabled: text.length >= leastTyped,
    placeholderData: keepPreviousData,
  });
  if (text.length < leastTyped) return [];
  const byPerson = new Map<string, VisitSummary>();
  for (const visit of found.data ?? []) {
    const person = `${visit.name} ${visit.documentTail ?? visit.phoneTail ?? visit.plate ?? ''}`;
    if (visit.name !== '' && visit.category !== 'staff' && !byPerson.has(person)) byPerson.set(person, visit);
  }
  return [...byPerson.values()].slice(0, mostShown);
}

/** Takes over what the book knows of them. Looking is written down, as everywhere. */
export function useTakeOver(
  departments: { id: string; name: string }[],
  onTaken: (change: Partial<EntryDraft>) => void,
) {
  const { client } = useHost();
  return useMutation({
    mutationFn: (visit: VisitSummary) => client.desk.visit({ visitId: visit.id }),
    onSuccess: (known) => {
      if (!known) return;
      const number = known.documentNumber ?? '';
      onTaken({
        name: known.name,
        category: known.category,
        documentNumber: number,
        documentKind: /^\d{12}$/.test(number) ? 'citizen-card' : /^\d{9}$/.test(number) ? 'old-id' : 'other',
        phone: known.phone ?? '',
        departmentId: departments.find(({ name }) => name === known.departmentName)?.id ?? '',
        host: known.host ?? '',
        purpose: known.purpose ?? '',
        plate: known.plate ?? '',
      });
    },
  });
}
