import { useLingui } from '@lingui/react/macro';
import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { type FocusEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import classes from '#renderer/ui/DateInput.module.css';
import { formatDateField, readDateField } from '#renderer/ui/date-field.ts';

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'type' | 'rightSection'> & {
  /** yyyy-mm-dd, or yyyy-mm-ddThh:mm `withTime`; empty as long as what is typed is not one. */
  value: string;
  onChange: (value: string) => void;
  withTime?: boolean;
};

/**
 * Day before month and 24 hours, in whatever language the browser was started: its own date field follows that language,
 * so that the 5th of July may stand there as 07/05. Typed, pasted, or picked from the browser's calendar. Its form is not
 * sent as long as it cannot be read: where a date may be left out, a slip would be taken for none.
 */
export function DateInput({ value, onChange, withTime = false, error, min, onBlur, ...input }: Props) {
  const { t } = useLingui();
  const field = useRef<HTMLInputElement>(null);
  /** Null: the field says what `value` is. */
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setIsLeft] = useState(false);
  const isUnread = !input.disabled && Boolean(typed?.trim()) && value === '';
  const sentence = withTime
    ? t`Ghi giờ rồi ngày/tháng/năm, ví dụ 07:30 05/07/2021.`
    : t`Không có ngày này. Ghi ngày/tháng/năm, ví dụ 05/07/2021.`;
  useHeldForm(field, isUnread, () => setIsLeft(true));
  const take = (text: string) => {
    setTyped(text);
    setIsLeft(false);
    const read = readDateField(text, withTime);
    if (read !== value) onChange(read);
  };
  const leave = (event: FocusEvent<HTMLInputElement>) => {
    setIsLeft(true);
    if (value !== '') setTyped(null);
    onBlur?.(event);
  };
  return (
    <TextInput
      autoComplete="off"
      placeholder={withTime ? t`hh:mm dd/mm/yyyy` : t`dd/mm/yyyy`}
      {...input}
      ref={field}
      error={isUnread && isLeft ? sentence : error}
      value={typed ?? formatDateField(value)}
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={leave}
      rightSectionPointerEvents="all"
      rightSection={
        <CalendarButton
          type={withTime ? 'datetime-local' : 'date'}
          min={min}
          disabled={input.disabled ?? false}
          value={value}
          onPick={(picked) => {
            setTyped(null);
            onChange(picked);
          }}
        />
      }
    />
  );
}

type CalendarProps = Pick<TextInputProps, 'min'> & {
  type: 'date' | 'datetime-local';
  disabled: boolean;
  value: string;
  onPick: (value: string) => void;
};

function CalendarButton({ type, min, disabled, value, onPick }: CalendarProps) {
  const { t } = useLingui();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type={type}
        className={classes['picker']}
        tabIndex={-1}
        aria-hidden
        min={min}
        value={value}
        onChange={(event) => onPick(event.currentTarget.value)}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        disabled={disabled}
        aria-label={t`Mở lịch`}
        onClick={() => picker.current?.showPicker()}
      >
        <IconCalendar size={16} aria-hidden />
      </ActionIcon>
    </>
  );
}

function useHeldForm(field: RefObject<HTMLInputElement | null>, isHeld: boolean, onHeld: () => void) {
  const hold = useEffectEvent((event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    field.current?.focus();
    onHeld();
  });
  useEffect(() => {
    const form = field.current?.form;
    if (!isHeld || !form) return;
    const onSubmit = (event: Event) => hold(event);
    form.addEventListener('submit', onSubmit, { capture: true });
    return () => form.removeEventListener('submit', onSubmit, { capture: true });
  }, [field, isHeld]);
}
