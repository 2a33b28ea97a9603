import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { AbandonedError } from '#src/node/backup/abandoned.ts';
import { readAhead } from '#src/node/backup/read-ahead.ts';
import { makeFolder } from '#tests/support/office.ts';

const stepBytes = 8 * 2 ** 20;
const size = 2 * stepBytes + 5;

const makeFile = () => {
  const path = join(makeFolder(), 'copy.db');
  writeFileSync(path, Buffer.alloc(size));
  return path;
};

it('reads a file to its end, in steps between which it can be ended', () => {
  const path = makeFile();
  let steps = 0;
  const count = () => {
    steps += 1;
  };
  expect(readAhead(path, count)).toBe(size);
  expect(steps).toBe(3);
  const abandon = () => {
    throw new AbandonedError();
  };
  expect(() => readAhead(path, abandon)).toThrow(AbandonedError);
});

it('leaves alone what half of the memory would not hold, and what is not there', () => {
  const never = () => expect.unreachable();
  expect(readAhead(makeFile(), never, 2 * size - 1)).toBe(0);
  expect(readAhead(join(makeFolder(), 'nothing.db'), never)).toBe(0);
  expect(readAhead(makeFolder(), never)).toBe(0);
});
