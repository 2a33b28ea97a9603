import '@mantine/core/styles.css';
import '#renderer/ui/fonts.css';
import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createHost } from '#renderer/transport.ts';
import { GatebookProvider } from '#renderer/ui/GatebookProvider.tsx';
import { activateLocale, type Locale } from '#renderer/ui/i18n.ts';
import { deskTheme, kioskTheme } from '#renderer/ui/theme.ts';
import type { GatebookClient, Inputs, Outputs } from '#src/contract/contract.ts';
import type { DemoSheet } from '#src/contract/setup.ts';

export const demoSheet: DemoSheet = {
  accounts: [
    { id: crypto.randomUUID(), name: 'Trần Văn Gác', role: 'guard', pin: '480152' },
    { id: crypto.randomUUID(), name: 'Lê Thị Trưởng', role: 'admin', pin: '730264' },
  ],
  codes: [
    { label: 'Cổng chính', kind: 'office', text: 'GB1.office.sample' },
    {
      label: 'Nguyễn Văn Mẫu',
      kind: 'citizen-card',
      text: '001090000001||Nguyễn Văn Mẫu|01011990|Nam|Hà Nội|15072024',
    },
  ],
};

/** A host with no office yet. `claims` is what it was told; `answers` is what it says to them, then `claimed`. */
export function createEmptyOffice() {
  const told = { claims: [] as Inputs['setup']['claim'][], demos: 0 };
  const answers: (Outputs['setup']['claim'] | Error)[] = [];
  const sheet: { current: DemoSheet | null } = { current: demoSheet };
  const client = {
    setup: {
      claim: async (input: Inputs['setup']['claim']): Promise<Outputs['setup']['claim']> => {
        told.claims.push(input);
        const answer = answers.shift() ?? { outcome: 'claimed' };
        if (answer instanceof Error) throw answer;
        return answer;
      },
      tryDemo: async (): Promise<Outputs['setup']['tryDemo']> => {
        told.demos += 1;
        throw new TypeError('Failed to fetch');
      },
      demoSheet: async () => sheet.current,
    },
    events: { watch: async () => new ReadableStream() },
  };
  return { told, answers, sheet, client: client as unknown as GatebookClient };
}

export async function openOffice(
  screen: ReactNode,
  { client }: ReturnType<typeof createEmptyOffice>,
  { locale = 'vi', size = 'desk' }: { locale?: Locale; size?: 'desk' | 'kiosk' } = {},
) {
  cleanup();
  await activateLocale(locale);
  return render(
    <GatebookProvider host={createHost(client)} theme={size === 'desk' ? deskTheme : kioskTheme} colorScheme="light">
      {screen}
    </GatebookProvider>,
  );
}
