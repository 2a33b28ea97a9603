import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

/** Node runs the sources as they are; Electron gets bundles, and each worker one of its own beside main.js. */
const workers = {
  'export-worker': 'src/node/workers/export-worker.ts',
  'backup-worker': 'src/node/workers/backup-worker.ts',
  'recovery-worker': 'src/node/workers/recovery-worker.ts',
  'log-worker': 'src/node/workers/log-worker.ts',
  'numbers-worker': 'src/node/workers/numbers-worker.ts',
  'presence-worker': 'src/node/workers/presence-worker.ts',
  'verify-worker': 'src/node/workers/verify-worker.ts',
};

/** `new URL('../workers/x.ts', import.meta.url)` names a source file; in the bundle it is the built one. */
const workerPaths: Plugin = {
  name: 'gatebook-worker-paths',
  enforce: 'pre',
  transform: (code) => code.replaceAll(/'\.\.\/workers\/([\w-]+)\.ts'/g, "'./$1.js'"),
};

/** The screens are built by vite.renderer.config.ts, the same for both shells. */
export default defineConfig({
  main: {
    plugins: [workerPaths],
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: { main: 'electron/main.ts', ...workers },
        // All in one folder, so that what is named relative to a source is found from whichever file it ends up in.
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rolldownOptions: {
        input: { preload: 'electron/preload.ts' },
        // A sandboxed preload can only be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
});
