import words from '#assets/papers/instruction.json' with { type: 'json' };
import classes from '#renderer/office/papers/instruction.module.css';

type Props = {
  officeName: string;
  /** Where the office publishes more, as it is to be read from paper; '' for nowhere. */
  link: string;
};

type Both = { vi: string; en: string };

/** How to scan, declare and leave, to be hung up or put on the office's site as a PDF. Both languages, like the poster. */
export function InstructionPage({ officeName, link }: Props) {
  return (
    <article className={classes['page']} data-paper>
      <header className={classes['head']}>
        <p className={classes['office']}>{officeName}</p>
        <h2 className={classes['title']}>{words.title.vi}</h2>
        <p lang="en" className={classes['english']}>
          {words.title.en}
        </p>
      </header>
      {words.parts.map(({ title, steps }) => (
        <section key={title.vi} className={classes['part']}>
          <h3>
            {title.vi}{' '}
            <span lang="en" className={classes['english']}>
              {title.en.replace(/^\d+\. /, '· ')}
            </span>
          </h3>
          <ul>
            {steps.map((step) => (
              <li key={step.vi}>
                <InBoth {...step} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <footer className={classes['foot']}>
        {link !== '' && (
          <p className={classes['link']}>
            {words.link.vi} <span lang="en">({words.link.en})</span>: <b>{link}</b>
          </p>
        )}
        <InBoth {...words.privacy} />
      </footer>
    </article>
  );
}

const InBoth = ({ vi, en }: Both) => (
  <>
    <span>{vi}</span>
    <span lang="en" className={`${classes['english']} ${classes['below']}`}>
      {en}
    </span>
  </>
);
