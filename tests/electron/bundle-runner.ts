import { once } from 'node:events';
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { connectChannel } from '#src/contract/bridge.ts';
import { claim, signIn, walkIn } from '#tests/contract/office.ts';
import { createConnectEvent } from '#tests/support/electron-double.ts';
import { app, double, ipcMain } from '#tests/support/electron-module.ts';
import { createPortClient, openChannel } from '#tests/support/port-client.ts';

/**
 * Runs a built main.js on Node with the double in Electron's place, as `node bundle-runner.ts MAIN --data DIR`, and says
 * in one line of JSON what a page of it got to see. A process of its own: the shell starts on import and ends by exit.
 */
const standIn = new URL('../support/electron-module.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});

const exited = once(app, 'exited');
await import(pathToFileURL(process.argv[2] ?? '').href);
while (double.windows.length === 0 && !double.done.some((line) => line.startsWith('Sổ Cổng'))) {
  await new Promise((resolve) => setTimeout(resolve, 10));
}

const report: Record<string, unknown> = { windows: double.windows.map(({ done }) => done) };
if (double.windows.length > 0) {
  const { port, portMain } = openChannel();
  ipcMain.emit(connectChannel, createConnectEvent([portMain]));
  const session: { current: string | null } = { current: null };
  const client = createPortClient(port, () => session.current);
  await client.setup.claim(claim);
  report['checkIn'] = (await client.kiosk.checkIn(walkIn('Nguyễn Văn A'))).outcome;
  await signIn({ client, session, close: async () => {} }, 'guard');
  const period = { fromAt: '2000-01-01T00:00:00+07:00', toAt: '2100-01-01T00:00:00+07:00' };
  const reasons = { requester: 'A', document: '1/CV', purpose: 'kiểm tra' };
  const made = await client.desk.exportPeriod({ commandId: crypto.randomUUID(), ...period, ...reasons });
  const path = made.outcome === 'made' ? made.path : '';
  const file = await double.kept.handle?.(
    new Request(`app://gatebook${path}`, { headers: { 'x-gatebook-session': session.current ?? '' } }),
  );
  report['export'] = { ...made, text: await file?.text() };
  const page = await double.kept.handle?.(new Request('app://gatebook/'));
  report['page'] = page?.status;
  app.quit();
}
report['exit'] = (await exited)[0];
report['done'] = double.done;
process.stdout.write(`${JSON.stringify(report)}\n`);
process.exit(0);
