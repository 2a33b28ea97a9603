import { useLingui } from '@lingui/react/macro';
import { formatTenths, highestTenths, lowestTenths, type ParsedCelsius } from '#src/domain/register/temperature.ts';

/** What is wrong with a typed temperature, as one sentence that says what to do; null when nothing is. */
export function useTemperatureProblem(
  parsed: ParsedCelsius | null,
  typed: string,
  separator: ',' | '.',
): string | null {
  const { t } = useLingui();
  if (!parsed || parsed.ok) return null;
  const lowest = formatTenths(lowestTenths, separator);
  const highest = formatTenths(highestTenths, separator);
  switch (parsed.reason) {
    case 'empty':
      return t`Xin nhập số đo, hoặc nhờ bảo vệ đo.`;
    case 'point-missing': {
      const meant = formatTenths(Number.parseInt(typed, 10), separator);
      return t`Thiếu dấu thập phân: xin gõ ${meant} thay vì ${typed}.`;
    }
    case 'too-precise':
      return t`Chỉ nhập một chữ số sau dấu thập phân, ví dụ ${formatTenths(368, separator)}.`;
    case 'not-a-number':
      return t`Xin nhập số, ví dụ ${formatTenths(368, separator)}.`;
    case 'out-of-range':
      return t`Thân nhiệt phải từ ${lowest} đến ${highest} °C. Xin xem lại nhiệt kế.`;
  }
}
