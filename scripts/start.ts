import { spawn } from 'node:child_process';
import { buildIfStale } from '#scripts/build.ts';
import { tryInstallElectron } from '#scripts/electron-binary.ts';
import { hasScreen } from '#src/node/kiosk-browser.ts';

/**
 * `npm start`: builds what is stale and chooses the shell. Electron when its binary is here or can be fetched; otherwise
 * the Node shell, which opens Chromium as a kiosk or prints the address. `-- --data DIR` and the other words of
 * `gatebook serve` go through.
 */
const words = process.argv.slice(2);

try {
  console.log(`screens: ${buildIfStale('renderer')}`);
  const isWanted = process.env['GATEBOOK_SHELL'] !== 'node' && hasScreen();
  const electron = isWanted ? await tryInstallElectron(console.log) : null;
  if (electron) buildIfStale('electron');
  else console.log('Shell: Node with Chromium, since there is no Electron or no screen here.');
  const [command, args] = electron
    ? [electron, ['out/main/main.js', ...words]]
    : [process.execPath, ['src/node/main.ts', 'serve', ...words]];
  // The second start reads what the first one compiled, and is ready in half the time.
  const env = { NODE_COMPILE_CACHE: '.cache/code', ...process.env };
  const child = spawn(command, args, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
