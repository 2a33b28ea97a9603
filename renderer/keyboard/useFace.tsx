import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import {
  IconArrowBigUp,
  IconArrowBigUpFilled,
  IconArrowBigUpLineFilled,
  IconBackspace,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Key, Page } from '#renderer/keyboard/layouts.ts';
import styles from '#renderer/keyboard/OnScreenKeyboard.module.css';
import type { Tone } from '#renderer/keyboard/vietnamese.ts';

/** `capital` is for the next letter, `capitals` until it is taken back. */
export type Casing = 'small' | 'capital' | 'capitals';

const toneFaces: Record<Tone, { sample: string; name: MessageDescriptor }> = {
  acute: { sample: 'á', name: msg`sắc` },
  grave: { sample: 'à', name: msg`huyền` },
  hook: { sample: 'ả', name: msg`hỏi` },
  tilde: { sample: 'ã', name: msg`ngã` },
  dot: { sample: 'ạ', name: msg`nặng` },
};

const shiftIcons: Record<Casing, TablerIcon> = {
  small: IconArrowBigUp,
  capital: IconArrowBigUpFilled,
  capitals: IconArrowBigUpLineFilled,
};

/** How a key looks, and its name where that is not what is seen on it. */
export function useFace(key: Key, casing: Casing, page: Page): { face: ReactNode; label?: string } {
  const { t, i18n } = useLingui();
  switch (key.kind) {
    case 'text': {
      if (key.text === ' ') return { face: t`dấu cách` };
      const sign = casing === 'small' ? key.text : key.text.toUpperCase();
      return { face: key.hint ? <Hinted sign={sign} hint={key.hint} /> : sign };
    }
    case 'tone': {
      const { sample, name } = toneFaces[key.tone];
      return { face: <Hinted sign={i18n._(name)} hint={sample} /> };
    }
    case 'backspace':
      return { face: <IconBackspace aria-hidden size="1.8rem" />, label: t`xóa lùi` };
    case 'shift': {
      const Icon = shiftIcons[casing];
      return { face: <Icon aria-hidden size="1.8rem" />, label: t`chữ hoa` };
    }
    case 'page':
      // The name begins with what is seen on the key: who speaks to the screen says that.
      if (page === 'letters') return { face: '123', label: `123, ${t`số và dấu`}` };
      return { face: 'ABC', label: `ABC, ${t`chữ cái`}` };
    case 'done':
      return { face: t`Xong` };
  }
}

/** The small letter shows what the key does; the key is called by its own sign. */
const Hinted = ({ sign, hint }: { sign: string; hint: string }) => (
  <>
    <span className={styles['hint']} aria-hidden>
      {hint}
    </span>
    {sign}
  </>
);
