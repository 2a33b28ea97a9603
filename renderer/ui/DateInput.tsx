import { useLingui } from '@lingui/react/macro';
import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { type FocusEvent, useRef, useState } from 'react';
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
 * so that the 5th of July may stand there as 07/05. Typed, pasted, or picked from the browser's calendar.
 */
export function DateInput({ value, onChange, withTime = false, error, min, onBlur, ...input }: Props) {
  const { t } = useLingui();
  const picker = useRef<HTMLInputElement>(null);
  /** Null: the field says what `value` is. */
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setIsLeft] = useState(false);
  const isUnread = isLeft && Boolean(typed?.trim()) && value === '';
  const sentence = withTime
    ? t`Ghi giờ rồi ngày/tháng/năm, ví dụ 07:30 05/07/2021.`
    : t`Không có ngày này. Ghi ngày/tháng/năm, ví dụ 05/07/2021.`;
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
      placeholder={withTime ? t`giờ:phút ngày/tháng/năm` : t`ngày/tháng/năm`}
      {...input}
      error={isUnread ? sentence : error}
      value={typed ?? formatDateField(value)}
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={leave}
      rightSectionPointerEvents="all"
      rightSection={
        <>
          <input
            ref={picker}
            type={withTime ? 'datetime-local' : 'date'}
            className={classes['picker']}
            tabIndex={-1}
            aria-hidden
            min={min}
            value={value}
            onChange={(event) => {
              setTyped(null);
              onChange(event.currentTarget.value);
            }}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            disabled={input.disabled ?? false}
            aria-label={t`Mở lịch`}
            onClick={() => picker.current?.showPicker()}
          >
            <IconCalendar size={16} aria-hidden />
          </ActionIcon>
        </>
      }
    />
  );
}
