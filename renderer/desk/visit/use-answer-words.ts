import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useHost } from '#renderer/ui/HostContext.tsx';
import { useLocale } from '#renderer/ui/LanguageSwitch.tsx';
import type { VisitDetails } from '#src/contract/visit.ts';

type Answer = VisitDetails['answers'][number];

/**
 * Turns an answer of the book (a question's id; "no", "yes" or "yes: fever, cough") into the words of the form in force.
 * A question that is not on that form any more keeps its id: better a bare name than a guess.
 */
export function useAnswerWords() {
  const { t } = useLingui();
  const { orpc } = useHost();
  const locale = useLocale();
  const status = useQuery(orpc.kiosk.status.queryOptions());
  const obligations = status.data?.state === 'open' ? status.data.obligations : null;
  return ({ question: id, text }: Answer) => {
    const question = obligations?.questionnaire?.questions.find((candidate) => candidate.id === id);
    const nameOf = (detail: string) =>
      question?.choices?.find((choice) => choice.id === detail)?.text[locale] ?? detail;
    const isYes = text.startsWith('yes');
    const details = text.slice('yes: '.length).split(', ').map(nameOf).join(', ');
    const days = String(obligations?.lookBackDays ?? '');
    return {
      question: question?.text[locale].replace('{days}', days) ?? id,
      answer: isYes ? [t`Có`, details].filter(Boolean).join(': ') : t`Không`,
      isYes,
    };
  };
}
