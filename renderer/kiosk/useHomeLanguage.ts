import { useEffect } from 'react';
import { stayMs } from '#renderer/kiosk/flow/kiosk-setup.ts';
import { Kiosk } from '#renderer/kiosk/kiosk-context.ts';
import { activateLocale } from '#renderer/ui/i18n.ts';
import { useLocale } from '#renderer/ui/LanguageSwitch.tsx';

/**
 * Brings the screen back to Vietnamese for the next visitor: at once when a visit ends, and after the idle time when
 * somebody only touched "English" and walked on.
 */
export function useHomeLanguage(): void {
  const isWelcome = Kiosk.useSelector((snapshot) => snapshot.matches('welcome'));
  const locale = useLocale();
  useEffect(() => {
    if (isWelcome) void activateLocale('vi');
  }, [isWelcome]);
  useEffect(() => {
    if (!isWelcome || locale === 'vi') return;
    const timer = setTimeout(() => void activateLocale('vi'), stayMs.idle);
    return () => clearTimeout(timer);
  }, [isWelcome, locale]);
}
