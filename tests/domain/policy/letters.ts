import { loadForms } from '#src/node/forms.ts';

export const forms = loadForms(new URL('../../../assets/', import.meta.url));
