import { formWords } from '#renderer/office/papers/form-words.ts';
import { Boxes, Line, RouteTable } from '#renderer/office/papers/PaperBlanks.tsx';
import classes from '#renderer/office/papers/paper-form.module.css';
import type { Locale } from '#renderer/ui/i18n.ts';
import type { Question } from '#src/domain/declaration/questionnaire.ts';

type Props = {
  question: Question;
  numbers: ReadonlyMap<string, number>;
  asked: readonly Question[];
  locale: Locale;
  days: string;
};

/** One question to be answered with a pen. What a screen hides, paper explains: when it is to be answered at all. */
export function PaperQuestion({ question, numbers, asked, locale, days }: Props) {
  const word = formWords(locale);
  const hints = [
    question.kind === 'one' && word('chooseOne'),
    question.kind === 'many' && word('chooseMany'),
    question.isOptional && word('optional'),
  ].filter(Boolean);
  return (
    <section className={classes['question']}>
      <p className={classes['asked']}>
        <b>{numbers.get(question.id)}.</b> {question.text[locale].replace('{days}', days)}
        {hints.length > 0 && <i> ({hints.join(', ')})</i>}
      </p>
      {question.when && <p className={classes['when']}>{conditionOf(question, numbers, asked, locale)}</p>}
      <Blank question={question} locale={locale} />
    </section>
  );
}

function conditionOf({ when }: Question, numbers: Props['numbers'], asked: Props['asked'], locale: Locale): string {
  const word = formWords(locale);
  const other = asked.find(({ id }) => id === when?.question);
  const nameOf = (said: string) => {
    if (other?.kind === 'yes-no') return word(said === 'yes' ? 'yes' : 'no');
    return other && 'choices' in other ? other.choices?.find(({ id }) => id === said)?.text[locale] : undefined;
  };
  const names = (when?.is ?? []).map((said) => nameOf(said) ?? said);
  return `${word('onlyIf').replace('{number}', String(numbers.get(other?.id ?? '') ?? ''))}: ${names.join(` ${word('or')} `)}`;
}

function Blank({ question, locale }: { question: Question; locale: Locale }) {
  const word = formWords(locale);
  const choices = 'choices' in question ? (question.choices ?? []).map(({ text }) => text[locale]) : [];
  switch (question.kind) {
    case 'yes-no':
      return (
        <>
          <Boxes words={[word('yes'), word('no')]} />
          {question.details === 'choices' && <Boxes label={word('ifYes')} words={choices} />}
          {question.details === 'stops' && <RouteTable caption={word('ifYesRoute')} locale={locale} />}
        </>
      );
    case 'one':
    case 'many':
      return <Boxes words={choices} />;
    case 'stops':
      return <RouteTable locale={locale} />;
    case 'day':
      return <p className={classes['day']}>...... / ...... / ............</p>;
    case 'text':
    case 'place':
    case 'number':
      return <Line />;
  }
}
