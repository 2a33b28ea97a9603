import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { noStore } from '#src/node/http/headers.ts';

/** A file with another ending is not served at all, so nothing is ever sniffed. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
};

/** Addresses of the one page; the renderer picks its screen by them. */
export const pages: readonly string[] = ['/', '/desk', '/office', '/demo'];

type Asset = { file: string; contentType: string; cacheControl: string };
export type AssetTable = ReadonlyMap<string, Asset>;

/** Vite's own names: content hash before the ending, so the bytes behind an address never change. */
const hashedName = /^\/assets\/.*-[\w-]{8}\.\w+$/;

/**
 * Every address that may be answered, listed once at start: what is not in the table does not exist, so there is no path
 * to climb out of. Links are left out. Rejects when the folder cannot be read.
 */
export async function listAssets(rendererDir: string): Promise<AssetTable> {
  const table = new Map<string, Asset>();
  await addFolder(table, rendererDir, '/');
  const page = table.get('/index.html');
  if (!page) throw new Error(`There is no built screen in ${rendererDir}: run npm run build.`);
  for (const address of pages) table.set(address, page);
  return table;
}

/** Walks by hand: `recursive` is not something Electron's archive file system promises. */
async function addFolder(table: Map<string, Asset>, folder: string, address: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = address + entry.name;
    const contentType = contentTypes[extname(entry.name)];
    if (entry.isDirectory()) await addFolder(table, join(folder, entry.name), `${path}/`);
    else if (entry.isFile() && contentType) {
      const cacheControl = hashedName.test(path) ? 'public, max-age=31536000, immutable' : noStore;
      table.set(path, { file: join(folder, entry.name), contentType, cacheControl });
    }
  }
}

/** Null: there is no such address. */
export async function answerAsset(table: AssetTable, pathname: string): Promise<Response | null> {
  const asset = table.get(pathname);
  if (!asset) return null;
  return new Response(new Uint8Array(await readFile(asset.file)), {
    headers: { 'content-type': asset.contentType, 'cache-control': asset.cacheControl },
  });
}
