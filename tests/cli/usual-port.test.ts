import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { rememberPort, usualPort } from '#src/node/cli/usual-port.ts';

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gatebook-port-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

it('is the port of the last time', () => {
  const folder = makeFolder();
  expect(usualPort(folder)).toBe(0);
  rememberPort(folder, 'http://127.0.0.1:43210');
  expect(usualPort(folder)).toBe(43_210);
  rememberPort(folder, 'http://127.0.0.1:50000');
  expect(usualPort(folder)).toBe(50_000);
});

it.each(['', 'x', '80', '70000', '43210.5', '-1'])('is any free one where the file says "%s"', (text) => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'port'), text);
  expect(usualPort(folder)).toBe(0);
});

it('is forgotten rather than stopping a start where nothing can be written', () => {
  expect(() => rememberPort('/proc/no-folder', 'http://127.0.0.1:43210')).not.toThrow();
});
