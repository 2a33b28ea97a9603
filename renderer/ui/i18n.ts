import { i18n, type Messages } from '@lingui/core';

export const locales = ['vi', 'en'] as const;
export type Locale = (typeof locales)[number];

const catalogs: Record<Locale, () => Promise<{ messages: Messages }>> = {
  vi: () => import('#renderer/locales/vi.po'),
  en: () => import('#renderer/locales/en.po'),
};

/** What is said in a language; loaded once. */
export const loadMessages = async (locale: Locale): Promise<Messages> => (await catalogs[locale]()).messages;

/** Loads a language once and shows every screen in it, the page's `lang` included. */
export async function activateLocale(locale: Locale): Promise<void> {
  const messages = await loadMessages(locale);
  i18n.loadAndActivate({ locale, messages });
  document.documentElement.lang = locale;
}

/** Loads both languages at the start: a tap on "English" must not fail once the host is gone. */
export async function loadLocales(): Promise<void> {
  await Promise.all([catalogs.en(), activateLocale('vi')]);
}
