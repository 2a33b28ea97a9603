import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from '#src/node/chromium.ts';

if (Number.parseInt(process.versions.node, 10) < 22) {
  throw new Error(
    `Vitest runs here on Node ${process.versions.node}, where better-sqlite3 crashes: start it through npm (npx -c 'vitest run'), which brings Node 24.`,
  );
}

/** The camera is Chromium's own test picture; the sandbox needs user namespaces, which containers do not have. */
const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          // One process for many files: two thirds of the time went into loading the same modules for each of them anew.
          isolate: false,
          // Vitest would leave one core of two idle.
          maxWorkers: '100%',
          // Many tests start the product as a process of its own: half of that is reading its sources.
          env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('.cache/code', import.meta.url)) },
          // Processes, browsers and argon2 on two busy cores: a limit against hanging, not a measurement.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/renderer/**/*.test.tsx'],
        },
      },
      {
        extends: './vite.renderer.config.ts',
        root: '.',
        // Found one by one while tests run, a new dependency would reload the page under its test.
        optimizeDeps: { entries: ['renderer/main.tsx', 'renderer/**/*.worker.ts', 'tests/renderer/**/*.tsx'] },
        test: {
          name: 'browser',
          // One page for many files, as above: a third of the time went into loading the same modules for each of them anew.
          isolate: false,
          setupFiles: ['tests/renderer/leave-clean.ts'],
          testTimeout: 120_000,
          include: ['tests/renderer/**/*.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findChromium()?.path, args: chromiumFlags },
            }),
            instances: [{ browser: 'chromium' }],
            viewport: { width: 1080, height: 1920 },
          },
        },
      },
    ],
  },
});
