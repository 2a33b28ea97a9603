import { useLingui } from '@lingui/react/macro';
import type { ParsedCelsius } from '#src/domain/register/temperature.ts';

export type ReadingProblem = Extract<ParsedCelsius, { ok: false }>['reason'];

/** What is wrong with a typed temperature, as one sentence that says what to write. */
export function useReadingSentence(): (problem: ReadingProblem) => string {
  const { t } = useLingui();
  const sentences: Record<ReadingProblem, string> = {
    empty: t`Ghi số đo, ví dụ 36,8.`,
    'not-a-number': t`Ghi số đo, ví dụ 36,8.`,
    'too-precise': t`Chỉ ghi một số lẻ, ví dụ 36,8.`,
    'out-of-range': t`Thân nhiệt phải từ 34,0 đến 43,0 °C.`,
    'point-missing': t`Thiếu dấu phẩy: 375 phải ghi là 37,5.`,
  };
  return (problem) => sentences[problem];
}
