import { obligationsOf } from '#src/domain/policy/obligations.ts';
import { isInForce, type Pack } from '#src/domain/policy/pack.ts';
import type { LimitOf } from '#src/domain/register/numbers/temperatures.ts';

/** A version of a letter, and the line of the book that put it there. */
export type PackVersion = { seq: number; pack: Pack };

/**
 * The limit by the letters as they stood at the visit's own line, so that a letter written today changes nothing about
 * yesterday. Letters for single rooms or for the outside are not looked at: at the door nobody is in a room yet.
 */
export function createLimits(versions: readonly PackVersion[]): LimitOf {
  const known = new Map<string, number | null>();
  const packsAt = createEpochs(versions);
  return ({ seq, arrivedMs, hasBadge, department }) => {
    const { epoch, packs } = packsAt(seq);
    const inForce = packs.filter((pack) => isInForce(pack, arrivedMs));
    const key = [epoch, hasBadge, department, ...inForce.map(({ id }) => id)].join(' ');
    const limit = known.get(key);
    if (limit !== undefined) return limit;
    const who = { isStaff: hasBadge, department, gathering: null };
    const found = obligationsOf(inForce, who, arrivedMs).temperatureAboveTenths;
    known.set(key, found);
    return found;
  };
}

/** The letters as they stood at a line: of each the newest version before it. */
function createEpochs(versions: readonly PackVersion[]) {
  const ordered = versions.toSorted((a, b) => a.seq - b.seq);
  const standing = new Map<number, Pack[]>();
  return (seq: number): { epoch: number; packs: Pack[] } => {
    const later = ordered.findIndex((version) => version.seq > seq);
    const epoch = later < 0 ? ordered.length : later;
    const packs = standing.get(epoch) ?? [
      ...new Map(ordered.slice(0, epoch).map(({ pack }) => [pack.id, pack])).values(),
    ];
    standing.set(epoch, packs);
    return { epoch, packs };
  };
}
