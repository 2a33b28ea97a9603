import type { Prefill } from '#src/contract/kiosk.ts';

// Apart from the schemas, so that the page can have it without loading zod.
/** Nothing known: the kiosk asks for everything. */
export const emptyPrefill: Prefill = {
  name: null,
  document: null,
  phone: null,
  bornOn: null,
  sex: null,
  address: null,
  departmentId: null,
  host: null,
  purpose: null,
  vehicle: null,
  category: 'citizen',
};
