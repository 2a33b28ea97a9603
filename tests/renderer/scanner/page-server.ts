import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';

const ROOT = new URL('./page/', import.meta.url).pathname;

/** As the product's own: nothing from elsewhere, and no eval but WebAssembly's. */
export const STRICT_CSP =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'";
export const CSP_WITHOUT_WASM = STRICT_CSP.replace(" 'wasm-unsafe-eval'", '');

export type PageServer = { readonly origin: string; close(): Promise<void> };
export type BuiltPage = { serve(csp: string): Promise<PageServer> };

/** Builds the test page around the real sources of renderer/scanner, with React's development build (strict mode). */
export async function buildPage(outDir: string): Promise<BuiltPage> {
  const config = { root: ROOT, configFile: false, logLevel: 'error', worker: { format: 'es' } } as const;
  await build({
    ...config,
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"development"' },
    build: { outDir, minify: false },
  });
  return {
    serve: async (csp) => {
      const server = await preview({
        ...config,
        build: { outDir },
        preview: { host: '127.0.0.1', port: 0, headers: { 'content-security-policy': csp } },
      });
      const address = server.httpServer.address();
      if (!address || typeof address === 'string') throw new Error('The page server has no port.');
      return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
    },
  };
}
