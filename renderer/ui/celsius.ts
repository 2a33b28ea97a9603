import { useLingui } from '@lingui/react/macro';
import { formatTenths } from '#src/domain/register/temperature.ts';

/** 375 → "37,5 °C" in Vietnamese, "37.5 °C" in English. */
export function useCelsius(): (tenths: number) => string {
  const { i18n } = useLingui();
  return (tenths) => `${formatTenths(tenths, i18n.locale === 'vi' ? ',' : '.')} °C`;
}
