import type { PackRecord, Ports } from '#src/app/ports.ts';
import type { Outputs } from '#src/contract/contract.ts';
import type { PackRow } from '#src/contract/policies.ts';
import { byId, isInForce } from '#src/domain/policy/pack.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';

/** Every letter that was ever turned into rules here, in its newest version. */
export function createListPacks({ register: { read }, clock }: Pick<Ports, 'register' | 'clock'>) {
  return (): Outputs['policies']['list'] => {
    const names = new Map(read.accounts().map(({ id, name }) => [id, name]));
    const nameOf = (account: string) => names.get(account) ?? null;
    const nowMs = clock.nowMs();
    return read
      .packRecords()
      .toSorted((a, b) => b.pack.fromMs - a.pack.fromMs || byId(a.pack, b.pack))
      .map((record) => {
        const activation = read.findActivation(record.pack.id) ?? record;
        return {
          pack: record.pack,
          state: stateOf(record, nowMs),
          hash: record.hash,
          activatedAt: toLocalIso(activation.at),
          activatedBy: nameOf(activation.actor),
          ended: record.act === 'end' ? { at: toLocalIso(record.at), by: nameOf(record.actor) } : null,
        };
      });
  };
}

export function stateOf({ pack, act }: Pick<PackRecord, 'pack' | 'act'>, nowMs: number): PackRow['state'] {
  if (isInForce(pack, nowMs)) return 'in-force';
  // Withdrawn before it began: its last millisecond comes before its first.
  const isNever = pack.toMs !== null && pack.toMs < pack.fromMs;
  if (!isNever && nowMs < pack.fromMs) return 'coming';
  return act === 'end' ? 'ended' : 'over';
}
