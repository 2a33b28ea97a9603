import { Trans } from '@lingui/react/macro';
import { Button, SimpleGrid, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ChoiceDetails } from '#renderer/kiosk/declaration/ChoiceDetails.tsx';
import { emptyStop, StopDetails } from '#renderer/kiosk/declaration/StopDetails.tsx';
import { problemOfQuestion } from '#renderer/kiosk/flow/problems.ts';
import { StepFrame } from '#renderer/kiosk/frame/StepFrame.tsx';
import { Kiosk, useDraft } from '#renderer/kiosk/kiosk-context.ts';
import { useLocale } from '#renderer/ui/LanguageSwitch.tsx';
import type { Answer, Question } from '#src/domain/declaration/questionnaire.ts';

/** One question of the declaration at a time, answered with one touch; a "yes" opens what it asks for. */
export function QuestionStep() {
  const { send } = Kiosk.useActorRef();
  const draft = useDraft();
  const index = Kiosk.useSelector(({ context }) => context.questionIndex);
  const locale = useLocale();
  const [hasTried, setHasTried] = useState(false);
  const questions = draft.asked.questionnaire?.questions ?? [];
  const question = questions[index];
  if (!question) return null;

  const { lookBackDays } = draft.asked;
  const answer = draft.fields.answers[question.id];
  const problem = problemOfQuestion(draft, index);
  const say = (next: Answer) => {
    send({ type: 'EDIT', fields: { answers: { ...draft.fields.answers, [question.id]: next } } });
    // Nothing more to tell: on to the next question. A "yes" with details waits for them.
    if (!next.yes || question.details === 'none') send({ type: 'NEXT' });
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
        <YesNo answer={answer} onSay={(yes) => say(yes ? firstYes(question, answer) : { yes })} />
        {answer?.yes && question.details === 'choices' && (
          <ChoiceDetails question={question} answer={answer} onAnswer={say} />
        )}
        {answer?.yes && question.details === 'stops' && (
          <StopDetails answer={answer} lookBackDays={lookBackDays} onAnswer={say} />
        )}
        {hasTried && problem && <ProblemText problem={problem} />}
      </Stack>
    </StepFrame>
  );
}

/** A "yes" that was said before keeps its details. */
function firstYes(question: Question, answer: Answer | undefined): Answer {
  if (answer?.yes) return answer;
  if (question.details === 'stops') return { yes: true, stops: [emptyStop()] };
  return question.details === 'choices' ? { yes: true, choices: [] } : { yes: true };
}

function YesNo({ answer, onSay }: { answer: Answer | undefined; onSay: (yes: boolean) => void }) {
  const choice = (yes: boolean, word: ReactNode) => (
    <Button
      h="6rem"
      fz="1.8rem"
      variant={answer?.yes === yes ? 'filled' : 'default'}
      aria-pressed={answer?.yes === yes}
      onClick={() => onSay(yes)}
    >
      {word}
    </Button>
  );
  return (
    <SimpleGrid cols={2} spacing="lg">
      {choice(true, <Trans>Có</Trans>)}
      {choice(false, <Trans>Không</Trans>)}
    </SimpleGrid>
  );
}

function ProblemText({ problem }: { problem: NonNullable<ReturnType<typeof problemOfQuestion>> }) {
  const texts = {
    unanswered: <Trans>Xin chọn Có hoặc Không.</Trans>,
    'choose-one': <Trans>Xin chọn ít nhất một dấu hiệu.</Trans>,
    'stop-missing': <Trans>Xin ghi nơi đã đến.</Trans>,
    'dates-swapped': <Trans>Ngày đi phải sau ngày đến.</Trans>,
  };
  return (
    <Text c="red.9" fz="lg" role="alert">
      {texts[problem]}
    </Text>
  );
}
