import { readdirSync, readFileSync } from 'node:fs';
import { pack } from '#src/contract/policy.ts';
import type { Pack } from '#src/domain/policy/pack.ts';

/**
 * The letters that come with Gatebook: every file under assets/policies that has rules; the others there are forms. Throws a
 * ZodError when one is not a pack.
 */
export function loadTemplates(assetsDir: URL): Pack[] {
  const folder = new URL('policies/', assetsDir);
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const files = names.toSorted().map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as object);
  return files.filter((file) => 'rules' in file).map((file) => pack.parse(file));
}
