import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { UnstyledButton } from '@mantine/core';
import { IconArrowBigUp, IconArrowBigUpFilled, IconBackspace } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Key } from '#renderer/keyboard/layouts.ts';
import styles from '#renderer/keyboard/OnScreenKeyboard.module.css';
import type { Tone } from '#renderer/keyboard/vietnamese.ts';

type Props = { of: Key; isUpper: boolean; page: 'letters' | 'signs'; onPress: () => void };

const toneNames: Record<Tone, MessageDescriptor> = {
  acute: msg`sắc`,
  grave: msg`huyền`,
  hook: msg`hỏi`,
  tilde: msg`ngã`,
  dot: msg`nặng`,
};

export function KeyButton({ of: key, isUpper, page, onPress }: Props) {
  const { face, label } = useFace(key, isUpper, page);
  const width = 'width' in key ? key.width : undefined;
  return (
    <UnstyledButton
      className={styles['key']}
      data-kind={key.kind}
      style={width === undefined ? undefined : { flexGrow: width }}
      tabIndex={-1}
      aria-label={label}
      aria-pressed={key.kind === 'shift' ? isUpper : undefined}
      onClick={onPress}
    >
      {face}
    </UnstyledButton>
  );
}

function useFace(key: Key, isUpper: boolean, page: 'letters' | 'signs'): { face: ReactNode; label?: string } {
  const { t, i18n } = useLingui();
  switch (key.kind) {
    case 'text':
      if (key.text === ' ') return { face: t`dấu cách` };
      return { face: isUpper ? key.text.toUpperCase() : key.text };
    case 'tone':
      return { face: i18n._(toneNames[key.tone]) };
    case 'backspace':
      return { face: <IconBackspace aria-hidden size="1.8rem" />, label: t`xóa lùi` };
    case 'shift':
      return {
        face: isUpper ? (
          <IconArrowBigUpFilled aria-hidden size="1.8rem" />
        ) : (
          <IconArrowBigUp aria-hidden size="1.8rem" />
        ),
        label: t`chữ hoa`,
      };
    case 'page':
      // The name begins with what is seen on the key: who speaks to the screen says that.
      if (page === 'letters') return { face: '123', label: `123, ${t`số và dấu`}` };
      return { face: 'ABC', label: `ABC, ${t`chữ cái`}` };
    case 'done':
      return { face: t`Xong` };
  }
}
