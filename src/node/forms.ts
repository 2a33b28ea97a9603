import { readdirSync, readFileSync } from 'node:fs';
import { readForm } from '#src/contract/read-form.ts';
import type { Questionnaire } from '#src/domain/declaration/questionnaire.ts';

/** The built-in questionnaires: every file under assets/policies that asks questions. Throws an error when one cannot be asked. */
export function loadForms(assetsDir: URL): Questionnaire[] {
  const folder = new URL('policies/', assetsDir);
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.toSorted().flatMap((name) => {
    const parsed = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as object;
    if (!('questions' in parsed)) return [];
    const read = readForm(parsed);
    if (!read.ok) throw new Error(`${name} is not a questionnaire that can be asked: ${JSON.stringify(read.problems)}`);
    return [read.form];
  });
}
