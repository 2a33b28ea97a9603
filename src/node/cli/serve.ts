import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, print, report, required, UsageError, type Values, wholeNumber } from '#src/node/cli/command.ts';
import { rememberPort, usualPort } from '#src/node/cli/usual-port.ts';
import { defaultDataDir, pathsIn, rememberSecond } from '#src/node/data-folder.ts';
import { type HttpHost, serveHttp } from '#src/node/http/serve.ts';
import { openKioskBrowser } from '#src/node/kiosk-browser.ts';
import { openOrMend } from '#src/node/recovery/open-or-mend.ts';
import { type Gatebook, startGatebook } from '#src/node/start.ts';

const rendererDir = fileURLToPath(new URL('../../../out/renderer/', import.meta.url));

export const serveCommand: Command = {
  name: 'serve',
  summary: 'open the kiosk and the desk on this machine (loopback only)',
  usage: `gatebook serve --data DIR [--port N] [--no-open] [--desk] [--door NAME] [--slips] [--second DIR|none]
  --data DIR   the data folder (${defaultDataDir()})
  --port N     a fixed port, 1024 to 65535 (the one of the last time, or any free one)
  --no-open    print the address only; do not open Chromium
  --desk       open the desk in the kiosk's browser, to choose its devices (key D); with --port, since a browser
               remembers them by address
  --door NAME  the door this kiosk stands at, when the office has several
  --slips      a slip printer is the default printer here: offer to print the pass
  --second DIR a folder on another device (USB disk, SD card): every line and every copy goes there too;
               remembered for later starts, "none" goes back to one device
The address carries a key for this start: open it once in a browser, then /desk is the guard's desk.`,
  options: {
    data: { type: 'string' },
    port: { type: 'string' },
    'no-open': { type: 'boolean' },
    desk: { type: 'boolean' },
    door: { type: 'string' },
    slips: { type: 'boolean' },
    second: { type: 'string' },
  },
  run: serve,
};

async function serve(values: Values): Promise<void> {
  if (!existsSync(join(rendererDir, 'index.html'))) {
    throw new UsageError('the screens are not built yet; run npm start, or npm run build first');
  }
  const port = wholeNumber(values, 'port', 0, [1024, 65_535]);
  const dataDir = typeof values['data'] === 'string' ? values['data'] : defaultDataDir();
  if (values['second'] !== undefined) chooseSecond(dataDir, required(values, 'second'));
  const gatebook = await openOrMend({
    dataDir,
    start: () => startGatebook({ dataDir }),
    homeOf: (opened) => homeOf(values, opened),
    say: (line) => report(`gatebook: ${line}`),
  });
  try {
    const log = ({ where, code }: { where: string; code: string }) => report(`gatebook: ${where}: ${code}`);
    const http = { gatebook, rendererDir, host: '127.0.0.1', home: () => gatebook.home(), log } as const;
    const host = await listen((number) => serveHttp({ ...http, port: number }), port, dataDir);
    // Listening before the address is out: whoever reads it may already want to stop us.
    const stop = untilAskedToStop();
    print(`Gatebook: ${host.enterUrl}`);
    const kiosk = {
      createUrl: host.createEnterUrl,
      dataDir: pathsIn(dataDir).root,
      isPrinting: values['slips'] === true,
    };
    const closeBrowser = values['no-open'] ? () => {} : openKioskBrowser({ ...kiosk, say: report });
    await stop;
    closeBrowser();
    await host.close();
  } finally {
    await gatebook.close();
  }
}

/** Without a port asked for, the one of the last time: what browsers keep by address, such as the camera, stays theirs. */
async function listen(serveOn: (port: number) => Promise<HttpHost>, asked: number, dataDir: string): Promise<HttpHost> {
  const { root } = pathsIn(dataDir);
  const port = asked || usualPort(root);
  const host = await serveOn(port).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    if (asked) throw new UsageError(`port ${port} is taken; name another with --port, or leave it out`);
    return serveOn(0);
  });
  rememberPort(root, host.origin);
  return host;
}

function chooseSecond(dataDir: string, named: string): void {
  rememberSecond(dataDir, named === 'none' ? null : named);
  if (named === 'none') return;
  const isOneDisk = statSync(named).dev === statSync(dataDir).dev;
  if (isOneDisk) report(`gatebook: ${named} is on the same disk as the book: when the disk is lost, both are`);
}

/** The kiosk's address says what only this machine knows: its door, and whether slips can be printed. The desk needs neither. */
function homeOf(values: Values, { ports }: Gatebook): `/${string}` {
  if (values['desk'] === true) return '/desk';
  const query = new URLSearchParams();
  if (values['slips'] === true) query.set('print', '');
  const name = values['door'];
  if (typeof name === 'string') {
    const doors = ports.register.read.office()?.doors ?? [];
    const door = doors.find((candidate) => candidate.name === name);
    const known = doors.map((candidate) => `"${candidate.name}"`).join(', ') || 'none yet, set up the office first';
    if (!door) throw new UsageError(`there is no door "${name}"; the doors are ${known}`);
    query.set('door', door.id);
  }
  return query.size > 0 ? `/?${query}` : '/';
}

const untilAskedToStop = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
