import { useLingui } from '@lingui/react/macro';
import { formatIsoDay } from '#renderer/ui/format.ts';
import { useLocale } from '#renderer/ui/LanguageSwitch.tsx';
import type { VisitDetails } from '#src/contract/visit.ts';
import type { Answer, Question, RouteStop } from '#src/domain/declaration/questionnaire.ts';

type Declared = Pick<VisitDetails, 'form' | 'lookBackDays'>;

const choicesOf = (question: Question | undefined) =>
  question && 'choices' in question ? (question.choices ?? []) : [];

/**
 * Turns an answer into the words of the form that was answered, one line for each thing that was said. Without that form a
 * question keeps its id: better a bare name than a guess.
 */
export function useAnswerWords({ form, lookBackDays }: Declared) {
  const { t } = useLingui();
  const locale = useLocale();
  const wordsOfStop = ({ place, from, to, isStay }: RouteStop) => {
    const [first, last] = [formatIsoDay(from), formatIsoDay(to)];
    const days = from === to ? t`ngày ${first}` : t`từ ${first} đến ${last}`;
    return `${place}, ${days}, ${isStay ? t`ở lại` : t`chỉ đi qua`}`;
  };
  const detailsOf = (question: Question | undefined, answer: Answer): string[] => {
    const { choices = [], stops = [], text, day, number, place } = answer;
    const named = choices.map((id) => choicesOf(question).find((choice) => choice.id === id)?.text[locale] ?? id);
    const said = [text, day && formatIsoDay(day), number?.toString(), place].filter((one) => one !== undefined);
    return [named.join(', '), ...stops.map(wordsOfStop), ...said].filter((line) => line !== '');
  };
  return ([id, answer]: [string, Answer]) => {
    const question = form?.questions.find((candidate) => candidate.id === id);
    const [first, ...others] = detailsOf(question, answer);
    const yesOrNo = answer.yes === undefined ? undefined : answer.yes ? t`Có` : t`Không`;
    return {
      // The letters of that day say how far back; where they are not known, the question is clear without the number.
      question: question?.text[locale].replace('{days}', lookBackDays?.toString() ?? '…') ?? id,
      lines: [[yesOrNo, first].filter(Boolean).join(': '), ...others],
      isYes: answer.yes === true,
    };
  };
}
