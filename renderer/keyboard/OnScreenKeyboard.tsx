import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { KeyButton } from '#renderer/keyboard/KeyButton.tsx';
import {
  type Key,
  type KeyboardKind,
  letterPage,
  numberPage,
  platePage,
  signPage,
} from '#renderer/keyboard/layouts.ts';
import styles from '#renderer/keyboard/OnScreenKeyboard.module.css';
import { typeInto } from '#renderer/keyboard/typing.ts';
import { useFocusedField } from '#renderer/keyboard/useFocusedField.ts';

/**
 * The keyboard of a kiosk that has none: it appears for any field with `data-keyboard="name|text|number|plate"` and types
 * into it as a real one would, so the fields know nothing of it and a real keyboard works beside it.
 */
export function OnScreenKeyboard() {
  const { t } = useLingui();
  const focused = useFocusedField();
  const [page, setPage] = useState<'letters' | 'signs'>('letters');
  const [shift, setShift] = useState<boolean | null>(null);
  const field = focused?.field;
  useEffect(() => {
    // Newer Chromiums answer a promise here, which React would take for a clean-up.
    void field?.scrollIntoView({ block: 'center' });
  }, [field]);
  if (!focused) return null;

  const kind = focused.field.dataset['keyboard'] as KeyboardKind;
  const isUpper = shift ?? (kind === 'name' && focused.isWordStart);
  const press = (key: Key) => {
    if (key.kind === 'page') setPage(page === 'letters' ? 'signs' : 'letters');
    else if (key.kind === 'shift') setShift(!isUpper);
    else if (key.kind === 'done') focused.field.blur();
    else {
      typeInto(focused.field, key.kind === 'text' && isUpper ? { ...key, text: key.text.toUpperCase() } : key);
      setShift(null);
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
      {rowsOf(kind, page).map((row) => (
        <div key={row.map(nameOf).join('')} className={styles['row']}>
          {row.map((key) => (
            <KeyButton key={nameOf(key)} of={key} isUpper={isUpper} page={page} onPress={() => press(key)} />
          ))}
        </div>
      ))}
    </fieldset>
  );
}

const nameOf = (key: Key) => (key.kind === 'text' ? key.text : key.kind === 'tone' ? key.tone : key.kind);

function rowsOf(kind: KeyboardKind, page: 'letters' | 'signs'): Key[][] {
  if (kind === 'number') return numberPage;
  if (kind === 'plate') return platePage;
  return page === 'letters' ? letterPage : signPage;
}
