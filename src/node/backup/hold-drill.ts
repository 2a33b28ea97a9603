import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toLocalIso } from '#src/domain/register/local-time.ts';
import type { Copy } from '#src/node/backup/copies.ts';
import { runInWorker } from '#src/node/backup/worker.ts';
import { writeWhole } from '#src/node/durable-files.ts';
import type { Host } from '#src/node/keeper.ts';
import type { Verified } from '#src/node/sqlite/verify.ts';

const noteOf = (backups: string): string => join(backups, 'last-drill');

/** A drill noted for later than now was noted by a clock that was wrong. */
export function isDrillDue({ folder, clock }: Pick<Host, 'folder' | 'clock'>, everyMs: number): boolean {
  const note = noteOf(folder.backups);
  const ageMs = existsSync(note) ? clock.nowMs() - Date.parse(readFileSync(note, 'utf8').trim()) : Number.NaN;
  return !(ageMs >= 0 && ageMs < everyMs);
}

/** Opens a copy as the book in a worker and writes what came of it into the book. Nothing is written when it is stopped. */
export async function holdDrill(
  { folder, clock, register, say }: Host,
  { name: file, lines }: Copy,
  stop: AbortSignal,
): Promise<void> {
  if (stop.aborted) return;
  const drilled = await runInWorker({ kind: 'drill', copy: join(folder.backups, file), root: folder.root }, { stop });
  if (drilled === null) return;
  const { verified, problem } = drilled;
  writeWhole(noteOf(folder.backups), `${toLocalIso(clock.nowMs())}\n`);
  if (problem !== null) say(`the restore drill with ${file} failed: ${problem}`);
  await register.write((page) => {
    if (verified) page.add({ kind: 'verify', actor: 'host', facts: factsOfDrill(verified) });
    if (problem !== null) page.add({ kind: 'backup', actor: 'host', facts: { file, lines, problem: 'drill-failed' } });
  });
}

const factsOfDrill = (verified: Verified) => ({
  trigger: 'drill' as const,
  from: 0,
  lines: verified.ok ? verified.lines : verified.seq,
  ok: verified.ok,
  seq: verified.ok ? null : verified.seq,
  problem: verified.ok ? null : verified.finding,
  field: verified.ok ? null : verified.field,
  soundAt: null,
});
