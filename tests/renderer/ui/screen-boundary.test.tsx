import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createHost } from '#renderer/transport.ts';
import { GatebookProvider } from '#renderer/ui/GatebookProvider.tsx';
import { activateLocale } from '#renderer/ui/i18n.ts';
import { kioskTheme } from '#renderer/ui/theme.ts';
import type { GatebookClient } from '#src/contract/contract.ts';

function Broken(): never {
  throw new Error('cannot read "Trần Thị Thử Nghiệm"');
}

it('a screen that breaks says so in peace and tells nothing of a person', async () => {
  await activateLocale('vi');
  const client = { events: { watch: () => new Promise(() => undefined) } } as unknown as GatebookClient;
  const screen = render(
    <GatebookProvider host={createHost(client)} theme={kioskTheme}>
      <Broken />
    </GatebookProvider>,
    { onCaughtError: () => undefined },
  );
  screen.getByRole('heading', { name: 'Màn hình gặp sự cố' });
  screen.getByRole('button', { name: 'Mở lại ngay' });
  expect(document.body.textContent).not.toContain('Trần Thị');
  screen.unmount();
});
