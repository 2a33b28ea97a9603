import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveHttp } from '#src/node/http/serve.ts';
import { startGatebook } from '#src/node/start.ts';

export const morning = Date.parse('2026-11-23T10:30:00+07:00');

/** The product in this process, at half past ten of a working day, so that the pictures show an office at work. */
export async function openDemo() {
  const dataDir = mkdtempSync(join(tmpdir(), 'gatebook-pictures-'));
  const startedAt = Date.now();
  const clock = { nowMs: () => morning + Date.now() - startedAt };
  const gatebook = await startGatebook({ dataDir, clock });
  await gatebook.fillDemo({ people: 120, days: 30, seed: 2 });
  const sheet = gatebook.demoSheet();
  if (!sheet) throw new Error('the demo office has no sheet');
  const host = await serveHttp({
    gatebook,
    rendererDir: 'out/renderer',
    port: 0,
    host: '127.0.0.1',
    log: console.error,
  });
  const close = async () => {
    await host.close();
    await gatebook.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { dataDir, sheet, enterUrl: host.enterUrl, close };
}
