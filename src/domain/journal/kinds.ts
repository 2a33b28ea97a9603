/** The kinds of line the book knows. A kind is never renamed, only added. */
export const kinds = [
  'setting',
  'policy',
  'account',
  'staff',
  'invite',
  'arrival',
  'declaration',
  'reading',
  'decision',
  'departure',
  'vehicle-in',
  'vehicle-out',
  'login',
  'view',
  'export',
  'start',
  'stop',
] as const;
export type Kind = (typeof kinds)[number];
