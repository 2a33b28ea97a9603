import { useLingui } from '@lingui/react/macro';
import { NavLink } from '@mantine/core';
import { IconBook } from '@tabler/icons-react';
import { deskWindows } from '#src/contract/desk-windows.ts';

/** The book itself, and what is taken from it, are at the desk, which is signed in as this window is. */
export function BookLink() {
  const { t } = useLingui();
  const href = `/desk${deskWindows.log}`;
  return <NavLink href={href} label={t`Toàn bộ sổ, xuất sổ`} leftSection={<IconBook size={20} aria-hidden />} />;
}
