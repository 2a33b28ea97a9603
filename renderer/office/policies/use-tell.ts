import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { usePlaces } from '#renderer/office/people/use-places.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { Tell } from '#renderer/ui/rules/tell.ts';

/** What the sentences of this office's rules need: its places and forms by name, the language on screen. */
export function useTell(): Tell {
  const { i18n } = useLingui();
  const { nameOf } = usePlaces();
  const forms = useForms();
  return {
    i18n,
    placeOf: (id) => nameOf(id) ?? id,
    formOf: (id) => forms.find((form) => form.id === id)?.title[i18n.locale === 'en' ? 'en' : 'vi'] ?? id,
  };
}

/** The questionnaires there are. */
export function useForms() {
  const { orpc } = useHost();
  return useQuery({ ...orpc.policies.forms.queryOptions(), staleTime: Number.POSITIVE_INFINITY }).data ?? [];
}
