import { formWords, sexWords } from '#renderer/office/papers/form-words.ts';
import { Boxes, Line } from '#renderer/office/papers/PaperBlanks.tsx';
import { PaperQuestion } from '#renderer/office/papers/PaperQuestion.tsx';
import classes from '#renderer/office/papers/paper-form.module.css';
import type { Locale } from '#renderer/ui/i18n.ts';
import type { Questionnaire } from '#src/domain/declaration/questionnaire.ts';

type Props = {
  form: Questionnaire;
  officeName: string;
  /** Null: no letter in force says how far back; the number is written in by hand. */
  lookBackDays: number | null;
  locale: Locale;
};

/** A questionnaire for who does not use the screen, or for the hours without power. The guard writes it into the book. */
export function PaperForm({ form, officeName, lookBackDays, locale }: Props) {
  const word = formWords(locale);
  // What a card would say stands in the head of every form.
  const asked = form.questions.filter(({ particular }) => particular === undefined);
  const numbers = new Map(asked.map(({ id }, at) => [id, at + 1]));
  return (
    <article className={classes['form']} data-paper data-size="form" lang={locale}>
      <header className={classes['head']}>
        <p className={classes['office']}>{officeName}</p>
        <p className={classes['nation']}>
          <b>{word('nation')}</b>
          <br />
          <span>{word('motto')}</span>
        </p>
      </header>
      <h2 className={classes['title']}>{form.title[locale]}</h2>
      <p className={classes['how']}>{word('how')}</p>
      <Person locale={locale} />
      {asked.map((question) => (
        <PaperQuestion
          key={question.id}
          question={question}
          numbers={numbers}
          asked={asked}
          locale={locale}
          days={lookBackDays === null ? '......' : String(lookBackDays)}
        />
      ))}
      <Signature truth={form.truth[locale]} locale={locale} />
      <p className={classes['version']}>
        {form.id} · {form.version}
      </p>
    </article>
  );
}

function Person({ locale }: { locale: Locale }) {
  const word = formWords(locale);
  return (
    <section className={classes['person']}>
      <Line label={word('name')} />
      <div className={classes['pair']}>
        <Line label={word('document')} />
        <Line label={word('birthYear')} />
      </div>
      <div className={classes['pair']}>
        <Boxes label={word('sex')} words={sexWords(locale)} />
        <Line label={word('nationality')} />
      </div>
      <Line label={word('address')} />
      <div className={classes['pair']}>
        <Line label={word('phone')} />
        <Line label="Email" />
      </div>
      <Line label={word('errand')} />
      <Line label={word('proxy')} />
    </section>
  );
}

function Signature({ truth, locale }: { truth: string; locale: Locale }) {
  const word = formWords(locale);
  return (
    <section className={classes['signature']}>
      <p className={classes['pledge']}>
        <span className={classes['box']} />
        <b>{truth}</b>
      </p>
      <p className={classes['pledge']}>
        <span className={classes['box']} />
        <span>{word('consent')}</span>
      </p>
      <div className={classes['hands']}>
        <div className={classes['guard']}>
          <p>
            <b>{word('guard')}</b>
          </p>
          {(['arrived', 'number', 'firstReading', 'secondReading', 'guardName'] as const).map((name) => (
            <Line key={name} label={word(name)} />
          ))}
        </div>
        <div className={classes['hand']}>
          <p>{word('day')}</p>
          <p>
            <b>{word('sign')}</b>
          </p>
        </div>
      </div>
    </section>
  );
}
