import type { Question, Questionnaire } from '#src/domain/declaration/questionnaire.ts';
import { loadForms } from '#src/node/forms.ts';
import { loadGazetteer } from '#src/node/gazetteer.ts';

const assets = new URL('../../../assets/', import.meta.url);

export const builtIn = loadForms(assets);
export const gazetteer = loadGazetteer(assets);

export const both = (text: string) => ({ vi: text, en: text });

export const formOf = (...questions: Question[]): Questionnaire => ({
  id: 'made-up',
  version: 1,
  title: both('t'),
  questions,
  truth: both('t'),
});

export const yesNo = (id: string, more: Partial<Extract<Question, { kind: 'yes-no' }>> = {}): Question => ({
  id,
  kind: 'yes-no',
  text: both(id),
  yes: 'none',
  details: 'none',
  ...more,
});

export const after = (id: string, question: string, ...is: string[]): Question => ({
  id,
  kind: 'text',
  text: both(id),
  when: { question, is },
});
