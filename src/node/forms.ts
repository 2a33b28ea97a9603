import { readFileSync } from 'node:fs';
import { questionnaire } from '#src/contract/health.ts';
import type { Questionnaire } from '#src/domain/declaration/questionnaire.ts';

/** The built-in questionnaires. Throws a ZodError when a file under assets/policies is not a questionnaire. */
export const loadForms = (assetsDir: URL): Questionnaire[] =>
  ['everyone'].map((name) =>
    questionnaire.parse(JSON.parse(readFileSync(new URL(`policies/${name}.json`, assetsDir), 'utf8'))),
  );
