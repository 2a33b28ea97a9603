import { Trans } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { useState } from 'react';
import { AnswerInput } from '#renderer/kiosk/declaration/AnswerInput.tsx';
import { ProblemText } from '#renderer/kiosk/declaration/ProblemText.tsx';
import { problemOfQuestion, shownQuestions } from '#renderer/kiosk/flow/questions.ts';
import { StepFrame } from '#renderer/kiosk/frame/StepFrame.tsx';
import { Kiosk, useDraft } from '#renderer/kiosk/kiosk-context.ts';
import { useLocale } from '#renderer/ui/LanguageSwitch.tsx';
import type { Answer, Question } from '#src/domain/declaration/questionnaire.ts';

/** One question of the declaration at a time; one that a touch answers whole leads on to the next by itself. */
export function QuestionStep() {
  const { send } = Kiosk.useActorRef();
  const draft = useDraft();
  const index = Kiosk.useSelector(({ context }) => context.questionIndex);
  const locale = useLocale();
  const [hasTried, setHasTried] = useState(false);
  const questions = shownQuestions(draft);
  const question = questions[index];
  if (!question) return null;

  const { lookBackDays } = draft.asked;
  const problem = problemOfQuestion(draft, index);
  const say = (next: Answer) => {
    send({ type: 'EDIT', fields: { answers: { ...draft.fields.answers, [question.id]: next } } });
    if (isWhole(question, next)) send({ type: 'NEXT' });
  };
  const goOn = () => {
    setHasTried(true);
    send({ type: 'NEXT' });
  };
  return (
    <StepFrame
      title={question.text[locale].replace('{days}', String(lookBackDays))}
      hint={
        <Trans>
          Câu {index + 1} trên {questions.length}
        </Trans>
      }
      onNext={goOn}
    >
      <Stack gap="xl">
        <AnswerInput
          question={question}
          answer={draft.fields.answers[question.id] ?? {}}
          lookBackDays={lookBackDays}
          onAnswer={say}
        />
        {hasTried && problem && <ProblemText question={question} problem={problem} />}
      </Stack>
    </StepFrame>
  );
}

/** Nothing more to tell. A "yes" with details waits for them. */
function isWhole(question: Question, answer: Answer): boolean {
  if (question.kind === 'one') return true;
  return question.kind === 'yes-no' && (!answer.yes || question.details === 'none');
}
