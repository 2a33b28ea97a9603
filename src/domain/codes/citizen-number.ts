import type { Sex } from '#src/domain/register/vocabulary.ts';

// Province of birth registration, Circular 07/2016 (63 provinces as they were then: the prefix keeps its old meaning).
// Country codes of people born abroad exist too and are on no public list, which is one more reason only to warn.
const provincePrefixes = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 ' +
    '045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 ' +
    '092 093 094 095 096'
  ).split(' '),
);

export type CitizenNumber = { isKnownPrefix: boolean; sex: Exclude<Sex, 'other'>; birthYear: number };

/**
 * What the twelve digits of a citizen number say: PPP province, C century and sex, YY year, six of no meaning. Undefined
 * when it is not twelve digits. Good for a hint only: the circular that fixed this structure lapsed on 1 July 2024 and
 * Law 26/2023 promises no more than twelve digits.
 */
export function readCitizenNumber(number: string): CitizenNumber | undefined {
  if (!/^\d{12}$/.test(number)) return undefined;
  const century = Number(number.charAt(3));
  return {
    isKnownPrefix: provincePrefixes.has(number.slice(0, 3)),
    sex: century % 2 === 0 ? 'male' : 'female',
    birthYear: 1900 + 100 * Math.floor(century / 2) + Number(number.slice(4, 6)),
  };
}
