import { useLingui } from '@lingui/react/macro';
import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef } from 'react';
import classes from '#renderer/ui/DateInput.module.css';
import { formatDateField, readDateField } from '#renderer/ui/date-field.ts';
import { useTypedField } from '#renderer/ui/use-typed-field.ts';

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
export function DateInput({ value, onChange, withTime = false, error, min, disabled, onBlur, ...props }: Props) {
  const { t } = useLingui();
  const read = (text: string) => readDateField(text, withTime);
  const { input, isMisread, forget } = useTypedField({
    value,
    onChange,
    read,
    say: formatDateField,
    disabled,
    onBlur,
  });
  const sentence = withTime
    ? t`Ghi giờ rồi ngày/tháng/năm, ví dụ 07:30 05/07/2021.`
    : t`Không có ngày này. Ghi ngày/tháng/năm, ví dụ 05/07/2021.`;
  return (
    <TextInput
      autoComplete="off"
      placeholder={withTime ? t`hh:mm dd/mm/yyyy` : t`dd/mm/yyyy`}
      {...props}
      {...input}
      error={isMisread ? sentence : error}
      rightSectionPointerEvents="all"
      rightSection={
        <CalendarButton
          type={withTime ? 'datetime-local' : 'date'}
          min={min}
          disabled={input.disabled}
          value={value}
          onPick={(picked) => {
            forget();
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
