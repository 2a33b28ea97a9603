import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { makeFolder } from '#tests/support/office.ts';
import { runGatebook } from '#tests/support/run-gatebook.ts';

/** Makes folders that `demo` filled. It fills one for all tests of a file, which takes seconds, and that is copied for each. */
export function fillDemoOnce(): () => string {
  let filled = '';
  beforeAll(() => {
    filled = mkdtempSync(join(tmpdir(), 'gatebook-demo-'));
    const { status, stderr } = runGatebook('demo', '--data', filled, '--people', '20', '--days', '7', '--seed', '3');
    if (status !== 0) throw new Error(stderr);
  });
  afterAll(() => rmSync(filled, { recursive: true, force: true }));
  return () => {
    const dir = join(makeFolder(), 'data');
    cpSync(filled, dir, { recursive: true });
    return dir;
  };
}
