import { useLingui } from '@lingui/react/macro';
import { formatTenths } from '#src/domain/register/temperature.ts';

/** 375 → "37,5" in Vietnamese, "37.5" in English: for a column that says what it is. */
export function useDegrees(): (tenths: number) => string {
  const { i18n } = useLingui();
  return (tenths) => formatTenths(tenths, i18n.locale === 'vi' ? ',' : '.');
}

/** 375 → "37,5 °C" */
export function useCelsius(): (tenths: number) => string {
  const degrees = useDegrees();
  return (tenths) => `${degrees(tenths)} °C`;
}
