import { useLingui } from '@lingui/react/macro';
import { Button, SimpleGrid } from '@mantine/core';
import { IconBackspace } from '@tabler/icons-react';

export type NumberPadKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | ',' | 'backspace';

type Props = {
  onKey: (key: NumberPadKey) => void;
  /** How the decimal key looks in the language on screen; it is `,` whatever it shows. Absent: no such key. */
  decimal?: ',' | '.';
  isDisabled?: boolean;
};

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Digits for fingers: a PIN, a temperature, a telephone number. */
export function NumberPad({ onKey, decimal, isDisabled = false }: Props) {
  const { t } = useLingui();
  const key = (name: NumberPadKey, face: React.ReactNode = name, label?: string) => (
    <Button
      key={name}
      variant="default"
      size="xl"
      fz="xl"
      disabled={isDisabled}
      aria-label={label}
      onClick={() => onKey(name)}
    >
      {face}
    </Button>
  );
  return (
    <SimpleGrid cols={3} spacing="sm" verticalSpacing="sm">
      {digits.map((digit) => key(digit))}
      {decimal ? key(',', decimal, t`dấu thập phân`) : <span />}
      {key('0')}
      {key('backspace', <IconBackspace aria-hidden size="1.8rem" />, t`Xóa một số`)}
    </SimpleGrid>
  );
}

/** What was typed after one more key; no longer than `longest`. */
export function typeKey(typed: string, key: NumberPadKey, longest: number): string {
  if (key === 'backspace') return typed.slice(0, -1);
  if (key === ',' && (typed === '' || typed.includes(','))) return typed;
  return typed.length < longest ? typed + key : typed;
}
