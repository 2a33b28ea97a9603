import { expect, it } from 'vitest';
import { formatOrigin, readOriginNumber } from '#src/domain/journal/origins.ts';

it('numbers the logs of one machine and reads the number back', () => {
  for (const number of [1, 2, 10, 999_999_999])
    expect(readOriginNumber('ab12', formatOrigin('ab12', number))).toBe(number);
});

it.each([
  'gatebook.local/ab12/log0',
  'gatebook.local/ab12/log01',
  'gatebook.local/ab12/log',
  'gatebook.local/cd34/log1',
  'gatebook.local/ab12/log1x',
  '',
])('knows no other name as its own (%s)', (origin) => expect(readOriginNumber('ab12', origin)).toBeNull());
