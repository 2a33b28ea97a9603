import * as page from '#scripts/page.ts';

/** As the product's own: nothing from elsewhere, and no eval but WebAssembly's. */
export const STRICT_CSP =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'";
export const CSP_WITHOUT_WASM = STRICT_CSP.replace(" 'wasm-unsafe-eval'", '');

/** The test page around the real sources of renderer/scanner, with React's development build (strict mode). */
export const buildPage = (outDir: string): Promise<page.BuiltPage> =>
  page.buildPage(new URL('./page/', import.meta.url).pathname, outDir, 'development');
