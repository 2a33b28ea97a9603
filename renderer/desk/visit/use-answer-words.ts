import { useLingui } from '@lingui/react/macro';
import { useLocale } from '#renderer/ui/LanguageSwitch.tsx';
import type { VisitDetails } from '#src/contract/visit.ts';
import type { Question, Questionnaire } from '#src/domain/declaration/questionnaire.ts';

type Answer = VisitDetails['answers'][number];

const choicesOf = (question: Question | undefined) =>
  question && 'choices' in question ? (question.choices ?? []) : [];

/**
 * Turns an answer of the book (a question's id; "no", "yes", "yes: fever, cough" or what was said) into the words of the form
 * that was answered. Without that form a question keeps its id: better a bare name than a guess.
 */
export function useAnswerWords(form: Questionnaire | null) {
  const { t } = useLingui();
  const locale = useLocale();
  return ({ question: id, text }: Answer) => {
    const question = form?.questions.find((candidate) => candidate.id === id);
    const nameOf = (detail: string) =>
      choicesOf(question).find((choice) => choice.id === detail)?.text[locale] ?? detail;
    const isYesNo = question ? question.kind === 'yes-no' : /^(yes|no)\b/.test(text);
    const isYes = isYesNo && text.startsWith('yes');
    const details = (isYes ? text.slice('yes: '.length) : text).split(', ').map(nameOf).join(', ');
    return {
      // How far back was asked for belongs to the letter of that day; the question is clear without the number.
      question: question?.text[locale].replace('{days}', '…') ?? id,
      answer: isYes ? [t`Có`, details].filter(Boolean).join(': ') : isYesNo ? t`Không` : details,
      isYes,
    };
  };
}
