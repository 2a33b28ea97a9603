import { Button, SimpleGrid, Text } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import styles from '#renderer/kiosk/frame/ChoiceGroup.module.css';

type Props<Value> = {
  label: ReactNode;
  options: readonly { value: Value; label: ReactNode }[];
  isChosen: (value: Value) => boolean;
  onChoose: (value: Value) => void;
  columns?: number;
  error?: ReactNode;
};

/** One of several, each a button for a finger. */
export function ChoiceGroup<Value extends string | number | null>(props: Props<Value>) {
  const { label, options, isChosen, onChoose, columns = 2, error } = props;
  const errorId = useId();
  return (
    <fieldset
      className={styles['group']}
      aria-describedby={error ? errorId : undefined}
      data-problem={Boolean(error) || undefined}
    >
      <legend className={styles['label']}>{label}</legend>
      <SimpleGrid cols={columns} spacing="sm" verticalSpacing="sm">
        {options.map((option) => (
          <Button
            key={option.value ?? 'none'}
            className={styles['choice']}
            variant={isChosen(option.value) ? 'filled' : 'default'}
            aria-pressed={isChosen(option.value)}
            onClick={() => onChoose(option.value)}
          >
            {option.label}
          </Button>
        ))}
      </SimpleGrid>
      {error && (
        <Text id={errorId} c="red.9" mt="xs">
          {error}
        </Text>
      )}
    </fieldset>
  );
}
