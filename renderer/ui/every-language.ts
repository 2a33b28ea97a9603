import { type I18n, type MessageDescriptor, setupI18n } from '@lingui/core';
import { useEffect, useState } from 'react';
import { loadMessages, locales } from '#renderer/ui/i18n.ts';

/** A sentence in each language there is, for a search that does not ask in which one somebody thinks. */
export function useEveryLanguage(): (words: MessageDescriptor) => string[] {
  const [languages, setLanguages] = useState<I18n[]>([]);
  useEffect(() => {
    let isGone = false;
    const load = async (locale: (typeof locales)[number]) =>
      setupI18n({ locale, messages: { [locale]: await loadMessages(locale) } });
    void Promise.all(locales.map(load)).then((loaded) => isGone || setLanguages(loaded));
    return () => {
      isGone = true;
    };
  }, []);
  return (words) => languages.map((language) => language._(words));
}
