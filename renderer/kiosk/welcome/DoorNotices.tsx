import { useLingui } from '@lingui/react/macro';
import { useStatus } from '#renderer/kiosk/status-context.ts';
import styles from '#renderer/kiosk/welcome/WelcomeScreen.module.css';
import { useLocale } from '#renderer/ui/LanguageSwitch.tsx';
import { hoursWords } from '#renderer/ui/rules/reception-sentences.ts';
import { listOf } from '#renderer/ui/rules/tell.ts';

/** What the letters in force tell everybody who comes, before anything is typed: their notices, who is received, when, how far apart. */
export function DoorNotices() {
  const { t, i18n } = useLingui();
  const locale = useLocale();
  const { notices, departments, obligations } = useStatus();
  const { receiving, hours, distanceMetres: metres } = obligations;
  const places = listOf(
    { i18n },
    departments.filter(({ id }) => receiving?.includes(id)).map(({ name }) => name),
  );
  const times = (hours ?? []).map((one) => hoursWords({ i18n }, one));
  const lines = [
    ...notices.map((notice) => notice[locale]),
    receiving && (places ? t`Chỉ tiếp khách ở: ${places}.` : t`Hiện không đơn vị nào tiếp khách.`),
    hours && (times.length > 0 ? t`Giờ tiếp khách: ${times.join('; ')}.` : t`Hiện không có giờ tiếp khách.`),
    metres !== null && t`Giữ khoảng cách ít nhất ${metres} mét.`,
  ].filter((line) => typeof line === 'string');
  if (lines.length === 0) return null;
  return (
    <ul className={styles['notices']}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
