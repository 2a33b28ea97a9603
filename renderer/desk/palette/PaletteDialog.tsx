import { useLingui } from '@lingui/react/macro';
import { Combobox, Kbd, Text, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Desk } from '#renderer/desk/board/actions.ts';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';
import classes from '#renderer/desk/palette/palette.module.css';
import { useActionItems, useVisitItems } from '#renderer/desk/palette/use-palette-items.ts';
import { useRecent } from '#renderer/desk/palette/use-recent.ts';

type Props = { accountId: string; desk: Desk; onClose: () => void };

/**
 * Everything that can be done, and everybody who is here, by a few letters. On Mantine's Combobox and not its Spotlight,
 * which tells a screen reader neither that there is a list nor which of it is chosen.
 */
export function PaletteDialog({ accountId, desk, onClose }: Props) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const { recent, note } = useRecent(accountId);
  const todo = useActionItems(desk, typed, recent);
  const visits = useVisitItems(typed);
  const store = useCombobox({ opened: true });
  const first = todo[0]?.id ?? visits[0]?.id;
  // Whenever the list is another one, Enter is about its first.
  useEffect(() => {
    if (first !== undefined) store.selectFirstOption();
  }, [first, store.selectFirstOption]);
  const choose = (id: string) => {
    const chosen = todo.find((item) => item.id === id);
    const visit = visits.find((item) => item.id === id)?.visit;
    if (chosen) note(id);
    onClose();
    // The frame after: by then the palette is gone and has given the keyboard back.
    if (chosen) requestAnimationFrame(() => chosen.action.run(desk));
    else if (visit) desk.open({ kind: 'visit', visit });
  };
  return (
    <DialogFrame title={t`Làm gì, tìm ai`} size="44rem" onClose={onClose}>
      <Combobox store={store} onOptionSubmit={choose} withinPortal={false}>
        <Combobox.EventsTarget withExpandedAttribute>
          <TextInput
            data-autofocus
            aria-label={t`Làm gì, tìm ai`}
            placeholder={t`Gõ vài chữ, không cần dấu: xuất sổ, bàn giao, tên, biển số, số khách`}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            // The combobox would only close a list that is always open, and keep the key from the dialog.
            onKeyDown={(event) => event.key === 'Escape' && onClose()}
          />
        </Combobox.EventsTarget>
        <Combobox.Options className={classes['list'] ?? ''} aria-label={t`Tìm thấy`}>
          {todo.length > 0 && (
            <Combobox.Group label={t`Thao tác`}>
              {todo.map(({ id, label, action }) => (
                <Combobox.Option key={id} value={id} className={classes['option'] ?? ''}>
                  <span>{label}</span>
                  <Kbd size="sm">{action.shown}</Kbd>
                </Combobox.Option>
              ))}
            </Combobox.Group>
          )}
          {visits.length > 0 && (
            <Combobox.Group label={t`Người và lượt`}>
              {visits.map(({ id, label, note: about }) => (
                <Combobox.Option key={id} value={id} className={classes['option'] ?? ''}>
                  <span>{label}</span>
                  <Text span size="sm">
                    {about}
                  </Text>
                </Combobox.Option>
              ))}
            </Combobox.Group>
          )}
          {todo.length + visits.length === 0 && <Combobox.Empty>{t`Không thấy. Thử ít chữ hơn.`}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox>
    </DialogFrame>
  );
}
