import { type Pack, packFormat } from '#src/domain/policy/pack.ts';

export const plain = { quote: '', reading: null, scope: null } as const;

/** A pack in force since 1970; say what differs. */
export const makePack = (changes: Partial<Pack>): Pack => ({
  format: packFormat,
  id: 'p',
  letter: { number: '58/VP', issuer: 'VP', issuedOn: '2021-02-16', title: 't' },
  scope: { kind: 'office' },
  fromMs: 0,
  toMs: null,
  rules: [],
  notices: [],
  ...changes,
});
