import '@mantine/core/styles.css';
import '#renderer/ui/fonts.css';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { RecoveryGate } from '#renderer/recovery/RecoveryGate.tsx';
import { connectHost } from '#renderer/transport.ts';
import { GatebookProvider } from '#renderer/ui/GatebookProvider.tsx';
import { loadLocales } from '#renderer/ui/i18n.ts';
import { deskTheme, kioskTheme } from '#renderer/ui/theme.ts';

const loadKiosk = async () => ({ default: (await import('#renderer/kiosk/KioskApp.tsx')).KioskApp });
const KioskApp = lazy(loadKiosk);
const DeskApp = lazy(async () => ({ default: (await import('#renderer/desk/DeskApp.tsx')).DeskApp }));
const OfficeApp = lazy(async () => ({ default: (await import('#renderer/office/OfficeApp.tsx')).OfficeApp }));
const DemoSheet = lazy(async () => ({ default: (await import('#renderer/office/demo/DemoSheet.tsx')).DemoSheet }));
const SetupScreen = lazy(async () => ({
  default: (await import('#renderer/office/setup/SetupScreen.tsx')).SetupScreen,
}));

const surfaces = {
  '/desk': { theme: deskTheme, colorScheme: 'auto', screen: <DeskApp /> },
  '/office': { theme: deskTheme, colorScheme: 'auto', screen: <OfficeApp /> },
  '/demo': { theme: deskTheme, colorScheme: 'light', screen: <DemoSheet /> },
} as const;
const kiosk = { theme: kioskTheme, colorScheme: 'light', screen: <KioskApp setup={<SetupScreen />} /> } as const;

const surface = surfaces[location.pathname as keyof typeof surfaces] ?? kiosk;
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

// The door must be ready soon: its screen is fetched beside the languages, not after them. What fails here fails again
// where it is shown, and is told there.
if (surface === kiosk) loadKiosk().catch(() => undefined);
await loadLocales();
const host = await connectHost();
// React would write the error to the console, and its text may hold what a visitor typed.
createRoot(root, { onCaughtError: () => undefined }).render(
  <StrictMode>
    <GatebookProvider host={host} theme={surface.theme} colorScheme={surface.colorScheme}>
      <RecoveryGate isAtDoor={surface === kiosk}>
        <Suspense>{surface.screen}</Suspense>
      </RecoveryGate>
    </GatebookProvider>
  </StrictMode>,
);
