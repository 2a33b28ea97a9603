import words from '#assets/papers/poster.json' with { type: 'json' };
import classes from '#renderer/office/papers/poster.module.css';
import { QrPicture } from '#renderer/ui/QrPicture.tsx';

export type PaperSize = 'a4' | 'a5';

type Props = {
  officeName: string;
  /** The door or department the code is for. */
  placeName: string;
  code: string;
  size: PaperSize;
};

type Both = { vi: string; en: string };

/** What hangs at a door. Both languages, whichever the screen is in: who reads it has not chosen one yet. */
export function Poster({ officeName, placeName, code, size }: Props) {
  return (
    <article className={classes['poster']} data-size={size} data-paper>
      <header className={classes['head']}>
        <p className={classes['office']}>{officeName}</p>
        <h2 className={classes['title']}>{words.title.vi}</h2>
        <p lang="en" className={classes['english']}>
          {words.title.en}
        </p>
        <p className={classes['place']}>{placeName}</p>
      </header>
      <div className={classes['code']}>
        <QrPicture text={code} label={`${words.title.vi}: ${placeName}`} />
      </div>
      <ol className={classes['steps']}>
        {words.steps.map((step) => (
          <li key={step.vi}>
            <InBoth {...step} />
          </li>
        ))}
      </ol>
      <section className={classes['five']}>
        <h3>
          {words.fiveKTitle.vi} <span lang="en">· {words.fiveKTitle.en}</span>
        </h3>
        <ul>
          {words.fiveK.map((one) => (
            <li key={one.vi}>
              <InBoth {...one} />
            </li>
          ))}
        </ul>
      </section>
      <footer className={classes['foot']}>
        {words.foot.vi} <span lang="en">{words.foot.en}</span>
      </footer>
    </article>
  );
}

const InBoth = ({ vi, en }: Both) => (
  <>
    <span>{vi}</span>
    <span lang="en" className={classes['english']}>
      {en}
    </span>
  </>
);
