import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, print, report, UsageError, wholeNumber } from '#src/node/cli/command.ts';
import { defaultDataDir } from '#src/node/data-folder.ts';
import { serveHttp } from '#src/node/http/serve.ts';
import { openKioskBrowser } from '#src/node/kiosk-browser.ts';
import { startGatebook } from '#src/node/start.ts';

const rendererDir = fileURLToPath(new URL('../../../out/renderer/', import.meta.url));

export const serveCommand: Command = {
  name: 'serve',
  summary: 'open the kiosk and the desk on this machine (loopback only)',
  usage: `gatebook serve --data DIR [--port N] [--no-open]
  --data DIR   the data folder (${defaultDataDir()})
  --port N     a fixed port, 1024 to 65535 (any free one)
  --no-open    print the address only; do not open Chromium
The address carries a key for this start: open it once in a browser, then /desk is the guard's desk.`,
  options: { data: { type: 'string' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  async run(values) {
    if (!existsSync(join(rendererDir, 'index.html'))) {
      throw new UsageError('the screens are not built yet; run npm start, or npm run build first');
    }
    const port = wholeNumber(values, 'port', 0, [1024, 65_535]);
    const dataDir = typeof values['data'] === 'string' ? values['data'] : defaultDataDir();
    const gatebook = await startGatebook({ dataDir });
    const log = ({ where, code }: { where: string; code: string }) => report(`gatebook: ${where}: ${code}`);
    const host = await serveHttp({ gatebook, rendererDir, port, host: '127.0.0.1', log }).catch(
      async (error: unknown) => {
        await gatebook.close();
        const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
        throw isTaken ? new UsageError(`port ${port} is taken; name another with --port, or leave it out`) : error;
      },
    );
    // Listening before the address is out: whoever reads it may already want to stop us.
    const stop = untilAskedToStop();
    print(`Gatebook: ${host.enterUrl}`);
    const browser = values['no-open'] ? null : openKioskBrowser(host.createEnterUrl(), gatebook.folder.root, report);
    await stop;
    browser?.kill();
    await host.close();
    await gatebook.close();
  },
};

const untilAskedToStop = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
