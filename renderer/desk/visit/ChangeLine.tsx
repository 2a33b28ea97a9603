import { useLingui } from '@lingui/react/macro';
import { useChangeWords } from '#renderer/desk/visit/use-change-words.ts';
import classes from '#renderer/desk/visit/visit.module.css';
import { fieldWords } from '#renderer/desk/words/field-words.ts';
import type { ShownChange } from '#src/contract/correction.ts';

/** As on paper: what stood there struck through, what stands there now beside it. */
export function ChangeLine({ change: { field, was, becomes } }: { change: ShownChange }) {
  const { t } = useLingui();
  const words = useChangeWords();
  return (
    <div className={classes['change']}>
      {t(fieldWords[field])}: <del>{words(field, was)}</del> → <ins>{words(field, becomes)}</ins>
    </div>
  );
}
