/** What can be wrong with a book, as the `verify` line says it. A finding is never renamed, only added. */
export const findings = [
  'line-missing',
  'head-changed',
  'value-changed',
  'value-removed',
  'value-twice',
  'tree-differs',
  'cut-off',
  'stray-rows',
  'file-damaged',
  'checkpoint-differs',
] as const;
export type Finding = (typeof findings)[number];
