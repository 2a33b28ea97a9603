import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Role, reaches } from '#src/domain/register/vocabulary.ts';

const exportName = /^gatebook-\d{4}-\d{2}-\d{2}_\d{4}-\d{2}-\d{2}-\d+\.csv$/;

/** A made export that this role may download. The name comes from outside: anything but one of our own is not looked for. */
export function findExport(exportsDir: string, role: Role, name: string): { path: string; fileName: string } | null {
  if (!reaches(role, 'guard') || !exportName.test(name)) return null;
  const path = join(exportsDir, name);
  return existsSync(path) ? { path, fileName: name } : null;
}
