import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { activateLocale, type Locale } from '#renderer/ui/i18n.ts';

const other = { vi: { locale: 'en', name: 'English' }, en: { locale: 'vi', name: 'Tiếng Việt' } } as const;

/** One tap to the other language, named in that language: who needs it cannot read this one. */
export function LanguageSwitch() {
  const { locale, name } = other[useLocale()];
  return (
    <Button variant="default" lang={locale} onClick={() => void activateLocale(locale)}>
      {name}
    </Button>
  );
}

export function useLocale(): Locale {
  const { i18n } = useLingui();
  return i18n.locale === 'en' ? 'en' : 'vi';
}
