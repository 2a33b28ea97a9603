import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const dir = join(root, '.cache/fault-hosts');

/**
 * A program of this repository as one file, made anew each time: half of a start from the sources goes into finding and
 * stripping hundreds of them. What a module says of its own place stays the place of its source, so that assets and
 * workers are found. Answers the path.
 */
export async function bundle(source: string): Promise<string> {
  const program = await rolldown({
    input: join(root, source),
    cwd: root,
    platform: 'node',
    external: [/^node:/, /^better-sqlite3/, /^@node-rs\//],
    plugins: [{ name: 'source-places', transform: (code, id) => ({ code: withPlace(code, id) }) }],
  });
  const { output } = await program.generate({ format: 'esm', codeSplitting: false });
  await program.close();
  mkdirSync(dir, { recursive: true });
  const path = join(dir, `${source.replaceAll(/[/.]/g, '-')}.js`);
  // Whole or not at all: another process may be starting hosts from it.
  const writing = `${path}.${process.pid}`;
  writeFileSync(writing, output[0].code);
  renameSync(writing, path);
  return path;
}

const withPlace = (code: string, id: string): string =>
  code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href));
