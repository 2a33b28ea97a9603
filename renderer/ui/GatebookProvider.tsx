import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { type MantineColorScheme, MantineProvider, type MantineThemeOverride } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import type { Host } from '#renderer/transport.ts';
import { HostProvider } from '#renderer/ui/HostContext.tsx';
import { ScreenBoundary } from '#renderer/ui/ScreenBoundary.tsx';
import { readableColors } from '#renderer/ui/theme.ts';
import { watchChanges } from '#renderer/ui/watch-changes.ts';

type Props = {
  host: Host;
  theme: MantineThemeOverride;
  /** The kiosk is always light; the desk follows the guard's screen. */
  colorScheme?: MantineColorScheme;
  children: ReactNode;
};

/** Everything a screen stands on: theme, language, queries, the host, and the friendly face of a failure. */
export function GatebookProvider({ host, theme, colorScheme = 'light', children }: Props) {
  const [queries] = useState(createQueries);
  useEffect(() => watchChanges(host.client, queries), [host, queries]);
  return (
    <MantineProvider theme={theme} defaultColorScheme={colorScheme} cssVariablesResolver={readableColors}>
      <I18nProvider i18n={i18n}>
        <HostProvider value={host}>
          <QueryClientProvider client={queries}>
            <ScreenBoundary>{children}</ScreenBoundary>
          </QueryClientProvider>
        </HostProvider>
      </I18nProvider>
    </MantineProvider>
  );
}

// A local host is there or it is not: the browser's idea of being online says nothing about it.
const createQueries = () =>
  new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: 2, refetchOnWindowFocus: false, staleTime: 30_000 },
      mutations: { networkMode: 'always', retry: false, gcTime: 0 },
    },
  });
