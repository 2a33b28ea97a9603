import '@mantine/core/styles.css';
import '#renderer/ui/fonts.css';
import type { MantineColorScheme } from '@mantine/core';
import { cleanup, render } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { DeskApp } from '#renderer/desk/DeskApp.tsx';
import { createHost } from '#renderer/transport.ts';
import { GatebookProvider } from '#renderer/ui/GatebookProvider.tsx';
import { activateLocale, type Locale } from '#renderer/ui/i18n.ts';
import { deskTheme } from '#renderer/ui/theme.ts';
import { type createBook, pin } from '#tests/renderer/desk/book.ts';

type Look = { locale?: Locale; colorScheme?: MantineColorScheme };

/** The whole desk in this browser, on a book of the test's own. */
export async function openDesk({ client }: ReturnType<typeof createBook>, look: Look = {}) {
  cleanup();
  localStorage.clear();
  await activateLocale(look.locale ?? 'vi');
  return render(
    <GatebookProvider host={createHost(client)} theme={deskTheme} colorScheme={look.colorScheme ?? 'light'}>
      <DeskApp />
    </GatebookProvider>,
  );
}

/** Signs in with the keyboard alone, as the first account of the list. */
export async function signIn(screen: Awaited<ReturnType<typeof openDesk>>, name: string): Promise<void> {
  const button = await screen.findByRole('button', { name: new RegExp(name) });
  button.focus();
  await userEvent.keyboard('{Enter}');
  await screen.findByLabelText(/PIN/);
  await userEvent.keyboard(pin);
}
