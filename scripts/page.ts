import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';

export type PageServer = { readonly origin: string; close(): Promise<void> };
export type BuiltPage = {
  /** Under this content security policy. */
  serve(csp: string): Promise<PageServer>;
};

/** A page around real sources of the product, for a test or a measurement: React's development build or the product's. */
export async function buildPage(root: string, outDir: string, mode: 'development' | 'production'): Promise<BuiltPage> {
  const config = { root, configFile: false, logLevel: 'error', worker: { format: 'es' } } as const;
  await build({
    ...config,
    plugins: [react()],
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    build: { outDir, emptyOutDir: true, minify: mode === 'production' },
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
