import { Trans } from '@lingui/react/macro';
import { ChoiceDetails } from '#renderer/kiosk/declaration/ChoiceDetails.tsx';
import { DayAnswer } from '#renderer/kiosk/declaration/DayAnswer.tsx';
import { PlaceField } from '#renderer/kiosk/declaration/PlaceField.tsx';
import { StopDetails } from '#renderer/kiosk/declaration/StopDetails.tsx';
import { YesNoAnswer } from '#renderer/kiosk/declaration/YesNoAnswer.tsx';
import { ChoiceGroup } from '#renderer/kiosk/frame/ChoiceGroup.tsx';
import { Field } from '#renderer/kiosk/frame/Field.tsx';
import { useLocale } from '#renderer/ui/LanguageSwitch.tsx';
import type { Answer, Question } from '#src/domain/declaration/questionnaire.ts';

type Props = { question: Question; answer: Answer; lookBackDays: number; onAnswer: (answer: Answer) => void };

/** What a question of each kind is answered with. */
export function AnswerInput({ question, answer, lookBackDays, onAnswer }: Props) {
  const locale = useLocale();
  switch (question.kind) {
    case 'yes-no':
      return <YesNoAnswer question={question} answer={answer} lookBackDays={lookBackDays} onAnswer={onAnswer} />;
    case 'one':
      return (
        <ChoiceGroup
          label={<Trans>Chọn một câu trả lời</Trans>}
          options={question.choices.map(({ id, text }) => ({ value: id, label: text[locale] }))}
          isChosen={(id) => answer.choices?.[0] === id}
          onChoose={(id) => onAnswer({ choices: [id] })}
        />
      );
    case 'many':
      return <ChoiceDetails choices={question.choices} answer={answer} onAnswer={onAnswer} />;
    case 'text':
      return (
        <Field
          label={<Optional isOptional={question.isOptional} />}
          value={answer.text ?? ''}
          onChange={(text) => onAnswer({ text })}
          keyboard="text"
          maxLength={300}
        />
      );
    case 'number':
      return (
        <Field
          label={<Optional isOptional={question.isOptional} />}
          value={answer.number === undefined ? '' : String(answer.number)}
          onChange={(text) => onAnswer(/^\d{1,9}$/.test(text) ? { number: Number(text) } : {})}
          keyboard="number"
          maxLength={9}
        />
      );
    case 'day':
      return <DayAnswer day={answer.day} lookBackDays={lookBackDays} onChange={(day) => onAnswer({ day })} />;
    case 'place':
      return <PlaceField scope={question.scope} place={answer.place ?? ''} onChange={(place) => onAnswer({ place })} />;
    case 'stops':
      return <StopDetails answer={answer} lookBackDays={lookBackDays} onAnswer={onAnswer} />;
  }
}

const Optional = ({ isOptional }: { isOptional: boolean | undefined }) =>
  isOptional ? <Trans>Trả lời (không bắt buộc)</Trans> : <Trans>Trả lời</Trans>;
