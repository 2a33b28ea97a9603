import type { Questionnaire } from '#src/domain/declaration/questionnaire.ts';

/** The version to be asked from now on. */
export const newestForm = (forms: readonly Questionnaire[], id: string): Questionnaire | null =>
  forms.filter((form) => form.id === id).toSorted((a, b) => b.version - a.version)[0] ?? null;

/** The form that was answered: old versions stay, so that what was said can still be read. */
export const findForm = (forms: readonly Questionnaire[], id: string, version: number): Questionnaire | null =>
  forms.find((form) => form.id === id && form.version === version) ?? null;

/** Each form once, in the version to be asked from now on. */
export const newestForms = (forms: readonly Questionnaire[]): Questionnaire[] =>
  forms.filter((form) => newestForm(forms, form.id) === form);
