import { Button, Group, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { KeyboardKind } from '#renderer/keyboard/layouts.ts';

type Props = {
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  keyboard: KeyboardKind;
  error?: ReactNode;
  maxLength: number;
  /** A way out for somebody who has nothing to enter here. */
  skip?: { label: ReactNode; isSkipped: boolean; onSkip: (isSkipped: boolean) => void };
};

/**
 * A line to write on. The browser must not remember what was written, nor bring up the system's keyboard over ours:
 * no form, no name, no autocomplete, no input mode.
 */
export function Field({ label, value, onChange, keyboard, error, maxLength, skip }: Props) {
  return (
    <Group align="flex-end" gap="sm" wrap="nowrap">
      <TextInput
        flex={1}
        label={label}
        value={skip?.isSkipped ? '' : value}
        disabled={skip?.isSkipped ?? false}
        error={error}
        maxLength={maxLength}
        data-keyboard={keyboard}
        inputMode="none"
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {skip && (
        <Button
          variant={skip.isSkipped ? 'filled' : 'default'}
          aria-pressed={skip.isSkipped}
          onClick={() => skip.onSkip(!skip.isSkipped)}
        >
          {skip.label}
        </Button>
      )}
    </Group>
  );
}
