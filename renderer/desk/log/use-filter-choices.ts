import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { healthWords, temperatureWords } from '#renderer/desk/words/log-words.ts';
import { stateWords } from '#renderer/desk/words/register-words.ts';
import { categoryWords } from '#renderer/ui/category-words.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { LogFilter } from '#src/domain/register/log-filter.ts';

export type FilterOption = { value: string; label: string };
export type FilterChoice = {
  field: Exclude<keyof LogFilter, 'fromDay' | 'toDay'>;
  label: string;
  options: FilterOption[];
};

/** What can be chosen: the closed lists of the book, and the departments, doors and accounts of this office. */
export function useFilterChoices(): FilterChoice[] {
  const { t } = useLingui();
  const { orpc } = useHost();
  const status = useQuery(orpc.kiosk.status.queryOptions());
  const accounts = useQuery(orpc.session.accounts.queryOptions());
  const office = status.data?.state === 'open' ? status.data : { doors: [], departments: [] };
  const ofPlaces = (places: readonly { id: string; name: string }[]) =>
    places.map(({ id, name }) => ({ value: id, label: name }));
  const ofWords = (words: Record<string, MessageDescriptor>) =>
    Object.entries(words).map(([value, word]) => ({ value, label: t(word) }));
  return [
    { field: 'category', label: t`Diện`, options: ofWords(categoryWords) },
    { field: 'department', label: t`Đơn vị`, options: ofPlaces(office.departments) },
    { field: 'state', label: t`Kết quả`, options: ofWords(stateWords) },
    { field: 'temperature', label: t`Thân nhiệt`, options: ofWords(temperatureWords) },
    { field: 'health', label: t`Khai báo`, options: ofWords(healthWords) },
    { field: 'guard', label: t`Bảo vệ`, options: ofPlaces(accounts.data ?? []) },
    { field: 'door', label: t`Cửa`, options: ofPlaces(office.doors) },
  ];
}
