import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { toLocalIso } from '#src/domain/register/local-time.ts';
import { syncFolder } from '#src/node/durable-files.ts';

/** A copy under its final name: it was whole and verified when it got it. `log`: the number of the log it was signed in. */
export type Copy = { name: string; atMs: number; log: number; lines: number };

/** ISO 8601 in its basic form: the usual one has colons, which no name on Windows or a USB stick may have. */
const stamp = (atMs: number): string => toLocalIso(atMs).replaceAll(/[-:]/g, '');

export const copyName = ({ atMs, log, lines }: Omit<Copy, 'name'>): string =>
  `backup-${stamp(atMs)}-${lines}${log > 1 ? `-log${log}` : ''}.db`;

const shape =
  /^backup-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d\.\d{3})\+0700-(0|[1-9]\d{0,14})(?:-log([2-9]|[1-9]\d{1,8}))?\.db$/;

export function readCopyName(name: string): Copy | null {
  const [, year, month, day, hour, minute, second, lines, log = 1] = shape.exec(name) ?? [];
  const atMs = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}+07:00`);
  return Number.isNaN(atMs) ? null : { name, atMs, log: Number(log), lines: Number(lines) };
}

/**
 * What holds more of the book comes first. Not by time: on a machine whose clock was set back the newest copies would be
 * taken for the oldest. A book that went back is signed in the next log, and its copies come before all of the log before.
 */
export const byNewest = (one: Copy, other: Copy): number =>
  other.log - one.log || other.lines - one.lines || other.atMs - one.atMs;

/** The copies in a folder, newest first; none when there is no folder. */
export function listCopies(dir: string): Copy[] {
  const names = existsSync(dir) ? readdirSync(dir) : [];
  const copies = names.map(readCopyName).filter((copy) => copy !== null);
  return copies.sort(byNewest);
}

export const partialName = (atMs: number): string => `backup-${stamp(atMs)}.${process.pid}.partial`;

export const damagedEnd = '.damaged';

/** Takes from a copy the name that says it is good. What is left of it may still be wanted. */
export function markDamaged(dir: string, name: string): void {
  renameSync(join(dir, name), join(dir, name + damagedEnd));
  syncFolder(dir);
}
