import '@mantine/core/styles.css';
import '#renderer/ui/fonts.css';
import { cleanup, render } from '@testing-library/react';
import { page, userEvent } from 'vitest/browser';
import { SimulatedClock } from 'xstate';
import { KioskApp } from '#renderer/kiosk/KioskApp.tsx';
import { createHost } from '#renderer/transport.ts';
import { GatebookProvider } from '#renderer/ui/GatebookProvider.tsx';
import { activateLocale, type Locale } from '#renderer/ui/i18n.ts';
import { kioskTheme } from '#renderer/ui/theme.ts';
import type { GatebookClient, Inputs } from '#src/contract/contract.ts';
import type { CheckInAnswer, CheckInInput, KioskStatus, ScanAnswer } from '#src/contract/kiosk.ts';
import { knownDevices } from '#tests/renderer/devices/known-devices.ts';
import { admitted, cardScan, openStatus } from '#tests/renderer/kiosk/kiosk-fixtures.ts';

export type Door = {
  status?: KioskStatus;
  scanAnswer?: (input: Inputs['kiosk']['scan']) => Promise<ScanAnswer>;
  checkInAnswer?: (input: CheckInInput) => Promise<CheckInAnswer>;
  locale?: Locale;
};

export const sizes = {
  portrait: [1080, 1920],
  landscape: [1920, 1080],
  small: [1366, 768],
} as const;

/** The whole kiosk in this browser, before a host of the test's own, on a clock that only moves when told. */
export async function openKiosk(door: Door = {}, size: keyof typeof sizes = 'portrait') {
  cleanup();
  const [width, height] = sizes[size];
  await page.viewport(width, height);
  const { client, scans, checkIns } = createClient(door);
  const clock = new SimulatedClock();
  await activateLocale('vi');
  const screen = render(
    <GatebookProvider host={createHost(client)} theme={kioskTheme}>
      <KioskApp setup={<h1>setup</h1>} clock={clock} />
    </GatebookProvider>,
  );
  if (door.status?.state !== 'unclaimed') await screen.findByRole('heading', { level: 1, name: /Quét mã/ });
  if (door.locale === 'en') await press(screen, 'English');
  return { screen, clock, scans, checkIns, scan };
}

export type OpenedKiosk = Awaited<ReturnType<typeof openKiosk>>;
type Screen = OpenedKiosk['screen'];

/** Only what a kiosk uses: whatever else it asked for would be an error. */
function createClient(door: Door) {
  const scans: Inputs['kiosk']['scan'][] = [];
  const checkIns: CheckInInput[] = [];
  const used = {
    kiosk: {
      status: () => Promise.resolve(door.status ?? openStatus()),
      scan: (input: Inputs['kiosk']['scan']) => {
        scans.push(input);
        return door.scanAnswer?.(input) ?? Promise.resolve(cardScan);
      },
      checkIn: (input: CheckInInput) => {
        checkIns.push(input);
        return door.checkInAnswer?.(input) ?? Promise.resolve(admitted);
      },
      devices: () => Promise.resolve(knownDevices),
      screenCode: () => Promise.resolve({ outcome: 'no-such-place' }),
    },
    kiosks: { beat: () => Promise.resolve({ outcome: 'heard' }) },
    events: { watch: (_: unknown, { signal }: { signal: AbortSignal }) => Promise.resolve(silence(signal)) },
  };
  return { client: used as unknown as GatebookClient, scans, checkIns };
}

async function* silence(signal: AbortSignal) {
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  yield* [];
}

/**
 * A USB scanner: keys faster than any person's, and Enter. The keys come from the page itself, since on a busy machine the
 * way through the browser's driver is slower than a person; tests/renderer/scanner types with the driver's real keys.
 */
export async function scan(text: string): Promise<void> {
  for (const key of [...text, 'Enter']) {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true }));
    document.body.dispatchEvent(new KeyboardEvent('keyup', { key, code: key, bubbles: true, cancelable: true }));
  }
}

export async function press(screen: Screen, name: string | RegExp): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name }));
}

const words = {
  vi: { next: 'Tiếp tục', noPhone: 'Không có điện thoại', purpose: 'Nộp, nhận hồ sơ', yes: 'Có', no: 'Không' },
  en: {
    next: 'Continue',
    noPhone: 'I have no phone',
    purpose: 'Handing in or collecting papers',
    yes: 'Yes',
    no: 'No',
  },
} as const;

/** Walks a card holder on, one screen at a time: `at` is called with the name of each screen as it stands. */
export async function walk(kiosk: OpenedKiosk, locale: Locale, at: (screen: string) => Promise<void>): Promise<void> {
  const { screen } = kiosk;
  const { next, noPhone, purpose, yes, no } = words[locale];
  await at('welcome');
  await scan('A-CARD-OF-SOMEBODY');
  await screen.findByText('Trần Thị Thử Nghiệm');
  await at('person');
  await press(screen, next);
  await at('person with a problem');
  await press(screen, noPhone);
  await press(screen, next);
  await screen.findByRole('button', { name: 'Phòng Một cửa' });
  await at('errand');
  await press(screen, 'Phòng Một cửa');
  await press(screen, purpose);
  await press(screen, next);
  await press(screen, yes);
  await at('question with choices');
  await press(screen, no);
  await press(screen, yes);
  await at('question with a route');
  await press(screen, no);
  await press(screen, no);
  for (const mark of await screen.findAllByRole('checkbox')) await userEvent.click(mark);
  await at('signing');
  await press(screen, next);
  await screen.findAllByRole('button', { name: yes });
  await at('protection');
  for (const button of screen.getAllByRole('button', { name: yes })) await userEvent.click(button);
  await press(screen, next);
  for (const key of ['3', '6', '6']) await press(screen, key);
  await press(screen, next);
  await screen.findByRole('alert');
  await at('temperature with a problem');
  await press(screen, locale === 'vi' ? 'Xóa một số' : 'Delete one digit');
  await press(screen, locale === 'vi' ? 'dấu thập phân' : 'decimal point');
  await press(screen, '6');
  await press(screen, next);
}
