import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AnswerProblem } from '#src/domain/declaration/problems.ts';
import type { Question } from '#src/domain/declaration/questionnaire.ts';

/** What is still to be said before the next question, and how. */
export function ProblemText({ question, problem }: { question: Question; problem: AnswerProblem['problem'] }) {
  return (
    <Text c="red.9" fz="lg" role="alert">
      {sentenceOf(question, problem)}
    </Text>
  );
}

function sentenceOf(question: Question, problem: AnswerProblem['problem']): ReactNode {
  switch (problem) {
    case 'unanswered':
      return question.kind === 'yes-no' ? <Trans>Xin chọn Có hoặc Không.</Trans> : <Trans>Xin trả lời câu này.</Trans>;
    case 'choose-one':
    case 'unknown-choice':
      return question.kind === 'one' ? (
        <Trans>Xin chọn một câu trả lời.</Trans>
      ) : (
        <Trans>Xin chọn ít nhất một dấu hiệu.</Trans>
      );
    case 'not-a-day':
      return <Trans>Xin chọn hoặc nhập một ngày có thật trên lịch.</Trans>;
    case 'out-of-range':
      return question.kind === 'number' ? (
        <Trans>
          Xin nhập một số từ {question.least} đến {question.most}.
        </Trans>
      ) : null;
    case 'stop-missing':
      return <Trans>Xin ghi nơi đã đến.</Trans>;
    case 'dates-swapped':
      return <Trans>Ngày đi phải sau ngày đến.</Trans>;
  }
}
