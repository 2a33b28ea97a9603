import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const dir = join(root, '.cache/fault-hosts');

/**
 * A program of this repository as one file, made anew each time: half of a start from the sources goes into finding and
 * stripping hundreds of them. What a module says of its own place stays the place of its source, so that assets are found;
 * the workers that it starts are made into files too, since a host that lives for a moment starts them all the same.
 * Answers the path.
 */
export async function bundle(source: string): Promise<string> {
  const sources = new Set([source]);
  for (const one of sources) for (const worker of await bundleOne(one)) sources.add(worker);
  return placeOf(source);
}

const placeOf = (source: string): string => join(dir, `${source.replaceAll(/[/.]/g, '-')}.js`);

/** Answers the sources of the workers that it starts. */
async function bundleOne(source: string): Promise<string[]> {
  const workers: string[] = [];
  const program = await rolldown({
    input: join(root, source),
    cwd: root,
    platform: 'node',
    external: [/^node:/, /^better-sqlite3/, /^@node-rs\//],
    plugins: [
      { name: 'source-places', transform: (code, id) => ({ code: withPlace(withWorkers(code, workers), id) }) },
    ],
  });
  const { output } = await program.generate({ format: 'esm', codeSplitting: false });
  await program.close();
  mkdirSync(dir, { recursive: true });
  // Whole or not at all: another process may be starting hosts from it.
  const writing = `${placeOf(source)}.${process.pid}`;
  writeFileSync(writing, output[0].code);
  renameSync(writing, placeOf(source));
  return workers;
}

const workerPlace = /new URL\(["']\.\.\/workers\/([a-z-]+\.ts)["'], import\.meta\.url\)/g;

function withWorkers(code: string, workers: string[]): string {
  return code.replaceAll(workerPlace, (_, name: string) => {
    const source = `src/node/workers/${name}`;
    workers.push(source);
    return JSON.stringify(placeOf(source));
  });
}

const withPlace = (code: string, id: string): string =>
  code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href));
