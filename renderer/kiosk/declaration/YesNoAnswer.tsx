import { Trans } from '@lingui/react/macro';
import { Button, SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';
import { ChoiceDetails } from '#renderer/kiosk/declaration/ChoiceDetails.tsx';
import { emptyStop, StopDetails } from '#renderer/kiosk/declaration/StopDetails.tsx';
import type { Answer, YesNo } from '#src/domain/declaration/questionnaire.ts';

type Props = { question: YesNo; answer: Answer; lookBackDays: number; onAnswer: (answer: Answer) => void };

/** Answered with one touch; a "yes" opens what it asks for. */
export function YesNoAnswer({ question, answer, lookBackDays, onAnswer }: Props) {
  const choice = (yes: boolean, word: ReactNode) => (
    <Button
      h="6rem"
      fz="1.8rem"
      variant={answer.yes === yes ? 'filled' : 'default'}
      aria-pressed={answer.yes === yes}
      onClick={() => onAnswer(yes ? firstYes(question, answer) : { yes })}
    >
      {word}
    </Button>
  );
  return (
    <>
      <SimpleGrid cols={2} spacing="lg">
        {choice(true, <Trans>Có</Trans>)}
        {choice(false, <Trans>Không</Trans>)}
      </SimpleGrid>
      {answer.yes && question.details === 'choices' && (
        <ChoiceDetails choices={question.choices ?? []} answer={answer} onAnswer={onAnswer} />
      )}
      {answer.yes && question.details === 'stops' && (
        <StopDetails answer={answer} lookBackDays={lookBackDays} onAnswer={onAnswer} />
      )}
    </>
  );
}

/** A "yes" that was said before keeps its details. */
function firstYes(question: YesNo, answer: Answer): Answer {
  if (answer.yes) return answer;
  if (question.details === 'stops') return { yes: true, stops: [emptyStop()] };
  return question.details === 'choices' ? { yes: true, choices: [] } : { yes: true };
}
