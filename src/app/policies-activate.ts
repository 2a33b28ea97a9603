import { hashPack } from '#src/app/pack-hash.ts';
import { settlePack } from '#src/app/policies-areas.ts';
import { previewPack } from '#src/app/policies-preview.ts';
import type { Page, Ports } from '#src/app/ports.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import type { Pack } from '#src/domain/policy/pack.ts';
import type { PackAct } from '#src/domain/register/lines.ts';

type Activated = Outputs['policies']['activate'];
type Ended = Outputs['policies']['end'];

/**
 * Puts a letter into force, or a new version of it in the place of the old one. Asked again inside the transaction: what
 * another officer activated a moment ago is a conflict that this one has not seen.
 */
export function createActivate(ports: Ports) {
  return (input: Inputs['policies']['activate'], actor: string): Promise<Activated> =>
    ports.register.write((page): Activated => {
      const { commandId: command, pack, seenConflicts } = input;
      if (page.findCommand(command)) return { outcome: 'activated' };
      const preview = previewPack(ports, page, pack);
      if (preview.problems.length > 0) return { outcome: 'has-problems', problems: preview.problems };
      if (preview.conflicts.some(({ id }) => !seenConflicts.includes(id)))
        return { outcome: 'unseen-conflicts', preview };
      writePack(ports, page, { pack: settlePack(ports.gazetteer, pack), act: 'activate', command, actor });
      return { outcome: 'activated' };
    });
}

/** Two clocks in one house are some seconds apart: "now" on the screen is not yet the past here. */
const nowToleranceMs = 60_000;

/** A letter withdrawn before its last day. What was decided by it stays as it was: the older version is kept. */
export function createEnd(ports: Ports) {
  return ({ commandId: command, id, atMs }: Inputs['policies']['end'], actor: string): Promise<Ended> =>
    ports.register.write((page): Ended => {
      if (page.findCommand(command)) return { outcome: 'ended' };
      const pack = page.packs().find((one) => one.id === id);
      if (!pack) return { outcome: 'not-known-here' };
      const nowMs = ports.clock.nowMs();
      if (atMs < nowMs - nowToleranceMs) return { outcome: 'in-the-past' };
      // Withdrawn before it began, it is never in force.
      const toMs = Math.max(atMs, pack.fromMs - 1);
      if (pack.toMs !== null && toMs >= pack.toMs) return { outcome: 'not-earlier' };
      writePack(ports, page, { pack: { ...pack, toMs }, act: 'end', command, actor });
      return { outcome: 'ended' };
    });
}

type NewVersion = { pack: Pack; act: PackAct; command: string; actor: string };

function writePack(ports: Pick<Ports, 'hash'>, page: Page, { pack, act, command, actor }: NewVersion): void {
  page.add({ kind: 'policy', actor, facts: { pack, hash: hashPack(ports, pack), act, command } });
}
