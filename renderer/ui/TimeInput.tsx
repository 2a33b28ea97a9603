import { useLingui } from '@lingui/react/macro';
import { TextInput, type TextInputProps } from '@mantine/core';
import { formatMinute } from '#renderer/ui/format.ts';
import { useTypedField } from '#renderer/ui/use-typed-field.ts';
import { readMinute } from '#src/domain/register/minute-of-day.ts';

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'type'> & {
  /** The minute of the day; NaN as long as what is typed is none. */
  value: number;
  onChange: (minute: number) => void;
  /** A time that something lasts until: midnight is the end of the day, 24:00, and not its beginning. */
  isEnd?: boolean;
};

/** 24 hours in whatever language the browser was started: its own time field says 07:30 AM in an English one. */
export function TimeInput({ value, onChange, isEnd = false, error, disabled, onBlur, ...props }: Props) {
  const { t } = useLingui();
  const { input, isMisread } = useTypedField({
    value,
    onChange,
    read: isEnd ? readEnd : readStart,
    say,
    disabled,
    onBlur,
  });
  return (
    <TextInput
      autoComplete="off"
      placeholder={t`hh:mm`}
      {...props}
      {...input}
      error={isMisread ? t`Không có giờ này. Ghi theo 24 giờ, ví dụ 07:30 hay 17:00.` : error}
    />
  );
}

const say = (minute: number): string => (Number.isNaN(minute) ? '' : formatMinute(minute));

const wholeDay = 24 * 60;

const readStart = (text: string): number => {
  const minute = readMinute(text) ?? Number.NaN;
  return minute === wholeDay ? Number.NaN : minute;
};

const readEnd = (text: string): number => {
  const minute = readMinute(text) ?? Number.NaN;
  return minute === 0 ? wholeDay : minute;
};
