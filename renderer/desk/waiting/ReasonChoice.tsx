import { useLingui } from '@lingui/react/macro';
import { Group, Kbd, Radio, Stack } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { writeOn } from '#renderer/desk/waiting/own-words.ts';

type Props = {
  label?: string;
  sentences: readonly string[];
  value: string | null;
  onChange: (sentence: string) => void;
  error?: string | false;
};

/** Ready sentences, each one digit away. */
export function ReasonChoice({ label, sentences, value, onChange, error = false }: Props) {
  const { t } = useLingui();
  // A digit pressed on a radio (an INPUT, which is left alone by default) must choose too.
  useHotkeys(
    sentences.map((sentence, index) => [String(index + 1), () => onChange(sentence)]),
    ['TEXTAREA'],
  );
  return (
    <Radio.Group
      label={label ?? t`Lý do ghi vào sổ`}
      value={value}
      onChange={onChange}
      error={error}
      onKeyDown={writeOn}
      withAsterisk
    >
      <Stack gap="xs" mt="xs" mb="xs">
        {sentences.map((sentence, index) => (
          <Group key={sentence} gap="sm" wrap="nowrap">
            <Kbd aria-hidden>{index + 1}</Kbd>
            <Radio value={sentence} label={sentence} data-autofocus={index === 0 || undefined} />
          </Group>
        ))}
      </Stack>
    </Radio.Group>
  );
}
