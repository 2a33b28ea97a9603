import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The native Lingui transform is not installed where npm runs on Node 20 (its engines field), so Babel does it.
process.env['LINGUI_SUPPRESS_BABEL_WARNING'] = '1';

export default defineConfig({
  root: 'renderer',
  base: '/',
  plugins: [react(), lingui(), babel({ presets: [linguiTransformerBabelPreset()] })],
  worker: { format: 'es' },
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    minify: true,
    target: 'chrome130',
    // Nothing inline: the policy allows fonts and scripts from our own origin only, not from data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
});
