import { fileURLToPath } from 'node:url';
import { createKiosk } from '#src/app/kiosk.ts';
import type { Page, Ports } from '#src/app/ports.ts';
import { createRouter } from '#src/app/router.ts';
import { serveHttp } from '#src/node/http/serve.ts';
import { startGatebook } from '#src/node/start.ts';

/** The negative control: the product's own host, but for a register that answers first and commits a moment later. */
const gatebook = await startGatebook({ dataDir: process.argv[2] ?? '' });
const laterMs = 20;

const notYet = Symbol('not yet');

async function answerEarly<T>(work: (page: Page) => T): Promise<T> {
  let answer: { value: T } | undefined;
  const rehearsal = gatebook.ports.register.write((page) => {
    answer = { value: work(page) };
    throw notYet;
  });
  await rehearsal.catch((reason: unknown) => {
    if (reason !== notYet) throw reason;
  });
  setTimeout(() => void gatebook.ports.register.write(work), laterMs);
  return (answer as { value: T }).value;
}

const ports: Ports = { ...gatebook.ports, register: { ...gatebook.ports.register, write: answerEarly } };
const host = await serveHttp({
  gatebook: { router: createRouter(createKiosk(ports), ports), findExport: () => null },
  rendererDir: fileURLToPath(new URL('../../../out/renderer/', import.meta.url)),
  port: 0,
  host: '127.0.0.1',
  log: () => {},
});
console.log(`Gatebook: ${host.enterUrl}`);
