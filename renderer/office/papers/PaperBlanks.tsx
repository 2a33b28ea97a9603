import { formWords } from '#renderer/office/papers/form-words.ts';
import classes from '#renderer/office/papers/paper-form.module.css';
import type { Locale } from '#renderer/ui/i18n.ts';

const stopRows = [1, 2, 3, 4];

/** A label and a line to write on. */
export const Line = ({ label }: { label?: string }) => (
  <p className={classes['line']}>
    {label && <span>{label}:</span>}
    <span className={classes['rule']} />
  </p>
);

export const Boxes = ({ label, words }: { label?: string; words: readonly string[] }) => (
  <p className={classes['boxes']}>
    {label && <span>{label}:</span>}
    {words.map((word) => (
      <span key={word} className={classes['choice']}>
        <span className={classes['box']} />
        {word}
      </span>
    ))}
  </p>
);

/** Room for a route of a few stops; who has more turns the sheet over. */
export function RouteTable({ caption, locale }: { caption?: string; locale: Locale }) {
  const word = formWords(locale);
  return (
    <table className={classes['route']}>
      {caption && <caption>{caption}:</caption>}
      <thead>
        <tr>
          {(['place', 'from', 'to', 'stayed', 'passed'] as const).map((name) => (
            <th key={name} scope="col">
              {word(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {stopRows.map((row) => (
          <tr key={row}>
            <td />
            <td>... / ...</td>
            <td>... / ...</td>
            <td>
              <span className={classes['box']} />
            </td>
            <td>
              <span className={classes['box']} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
