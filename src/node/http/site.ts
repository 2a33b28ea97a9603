import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { Env, Hono } from 'hono';
import { sessionHeader } from '#src/contract/contract.ts';
import { type AssetTable, answerAsset } from '#src/node/http/assets.ts';
import { noStore, securityHeaders } from '#src/node/http/headers.ts';
import { answerRefusal } from '#src/node/http/refusal.ts';
import { type FailureLog, failureCode } from '#src/node/http/rpc-options.ts';

type ExportFile = { path: string; fileName: string };
export type FindExport = (name: string, session: string | null) => ExportFile | null;

export type SiteParts = { assets: AssetTable; gatebook: { findExport: FindExport }; log: FailureLog };

/** What is not a procedure call: the screens and the made exports. Both shells serve it, over HTTP and as `app:`. */
export function addSite<E extends Env>(site: Hono<E>, { assets, gatebook, log }: SiteParts): void {
  site.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) context.res.headers.set(name, value);
    if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', noStore);
  });
  site.get('/exports/:name', async (context) => {
    const found = gatebook.findExport(context.req.param('name'), context.req.header(sessionHeader) ?? null);
    return found ? answerExport(found) : answerRefusal('NOT_FOUND', context.req.path);
  });
  site.onError((error, context) => {
    log({ where: 'site', code: failureCode(error) });
    return answerRefusal('INTERNAL_SERVER_ERROR', context.req.path);
  });
  // The last resort and not a route of its own, so that a shell can add routes to what it got.
  site.notFound(async ({ req }) => {
    return (await answerAsset(assets, req.path)) ?? answerRefusal('NOT_FOUND', req.path);
  });
}

/** Streams: the export of ten years does not fit into memory twice. */
async function answerExport({ path, fileName }: ExportFile): Promise<Response> {
  const file = await open(path);
  const { size } = await file.stat();
  const body: ReadableStream = Readable.toWeb(file.createReadStream());
  return new Response(body, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(size),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    },
  });
}
