import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { KeyButton } from '#renderer/keyboard/KeyButton.tsx';
import { composesIn, type Key, type Page, rowsOf } from '#renderer/keyboard/layouts.ts';
import { MethodChoice } from '#renderer/keyboard/MethodChoice.tsx';
import { useMethod } from '#renderer/keyboard/method-context.tsx';
import styles from '#renderer/keyboard/OnScreenKeyboard.module.css';
import type { Casing } from '#renderer/keyboard/useFace.tsx';
import { useFocusedField } from '#renderer/keyboard/useFocusedField.ts';
import { useTypist } from '#renderer/keyboard/useTypist.ts';

/**
 * The keyboard of a kiosk that has none: it appears for any field with `data-keyboard` (a `KeyboardKind`) and types into
 * it as a real one would, so the fields know nothing of it and a real keyboard works beside it.
 */
export function OnScreenKeyboard() {
  const { t } = useLingui();
  const focused = useFocusedField();
  const field = focused?.field ?? null;
  const { method, choose } = useMethod();
  const [page, setPage] = useState<Page>('letters');
  const [shift, setShift] = useState<Casing | null>(null);
  const strike = useTypist(field, focused?.kind, method);
  useEffect(() => {
    setPage('letters');
    setShift(null);
    // Newer Chromiums answer a promise here, which React would take for a clean-up.
    void field?.scrollIntoView({ block: 'center' });
  }, [field]);
  if (!focused) return null;

  const { kind } = focused;
  const casing = shift ?? (kind === 'name' && focused.isWordStart ? 'capital' : 'small');
  const press = (key: Key) => {
    if (key.kind === 'page') setPage(page === 'letters' ? 'signs' : 'letters');
    else if (key.kind === 'shift') setShift(nextCasing(casing, shift));
    else if (key.kind === 'done') focused.field.blur();
    else {
      strike(key.kind === 'text' && casing !== 'small' ? { ...key, text: key.text.toUpperCase() } : key);
      if (shift !== 'capitals') setShift(null);
    }
  };
  return (
    // Without preventDefault a key would take the focus from the field it types into.
    <fieldset
      className={styles['keyboard']}
      data-kind={kind}
      aria-label={t`Bàn phím`}
      onMouseDown={(event) => event.preventDefault()}
    >
      {composesIn(kind) && <MethodChoice method={method} onChoose={choose} />}
      <div className={styles['rows']}>
        {rowsOf(kind, page, method).map((row) => (
          <div key={row.map(nameOf).join('')} className={styles['row']}>
            {row.map((key) => (
              <KeyButton key={nameOf(key)} of={key} casing={casing} page={page} onPress={() => press(key)} />
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

const nameOf = (key: Key) => (key.kind === 'text' ? key.text : key.kind === 'tone' ? key.tone : key.kind);

/** A capital that came by itself is taken back by one touch, one that was asked for becomes capitals by a second. */
function nextCasing(casing: Casing, asked: Casing | null): Casing {
  if (casing === 'small') return 'capital';
  return asked === 'capital' ? 'capitals' : 'small';
}
