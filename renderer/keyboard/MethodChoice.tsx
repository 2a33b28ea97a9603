import { useLingui } from '@lingui/react/macro';
import { UnstyledButton } from '@mantine/core';
import styles from '#renderer/keyboard/OnScreenKeyboard.module.css';
import type { Method } from '#renderer/keyboard/typing.ts';

type Props = { method: Method; onChoose: (method: Method) => void };

/** The ways to write accents, all in sight: one touch, and the keys show what they do. */
export function MethodChoice({ method, onChoose }: Props) {
  const { t } = useLingui();
  const methods: { value: Method; name: string }[] = [
    { value: 'accents', name: t`Phím dấu` },
    { value: 'telex', name: 'Telex' },
    { value: 'vni', name: 'VNI' },
  ];
  return (
    <fieldset className={styles['methods']} aria-label={t`Kiểu gõ`}>
      <span className={styles['methodsTitle']} aria-hidden>
        {t`Kiểu gõ`}
      </span>
      {methods.map(({ value, name }) => (
        <UnstyledButton
          key={value}
          className={styles['method']}
          tabIndex={-1}
          aria-pressed={value === method}
          onClick={() => onChoose(value)}
        >
          {name}
        </UnstyledButton>
      ))}
    </fieldset>
  );
}
