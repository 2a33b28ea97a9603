import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { IconQrcode } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { PostersSection } from '#renderer/office/papers/PostersSection.tsx';

export type Section = { id: string; label: MessageDescriptor; icon: ReactNode; screen: ReactNode };

/** The table of contents of the office, in the order of the menu. */
export const sections: readonly [Section, ...Section[]] = [
  {
    id: 'posters',
    label: msg`Áp phích mã ở cửa`,
    icon: <IconQrcode size={20} aria-hidden />,
    screen: <PostersSection />,
  },
];
