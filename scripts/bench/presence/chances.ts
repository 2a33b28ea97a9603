import type { Arrival, Law, Way } from '#scripts/bench/presence/laws.ts';
import { sweepErrors, vehicles } from '#scripts/bench/presence/witness.ts';

/**
 * A visit and what was noticed of it. `thereMs`: somebody called on its person, who stayed at least till then. `againMs`: the
 * person's next arrival.
 */
export type Known = {
  arrival: Arrival;
  law: Law;
  host: Known | null;
  thereMs: number;
  seenMs: number | null;
  againMs: number;
  vehicleMs: number | null;
  sweeps: { atMs: number; isSeen: boolean }[];
};

/** How likely a departure at an instant goes unseen. */
export type Lost = (atMs: number) => number;

/** In place of 0 for what never happens: a visit none of whose ways is possible is over. */
export const never = 1e-9;
const hourMs = 3_600_000;

/** Of the ways that agree with what was noticed, each by how likely it is to be noticed so, the share that is still inside. */
export function chanceInside(known: Known, nowMs: number, lost: Lost): number {
  const { law, host } = known;
  let [inside, away] = [never ** 2, 0];
  for (const [index, way] of law.ways().entries()) {
    const hostWay = host ? (host.law.ways()[index] as Way) : null;
    const hostOutMs = host?.seenMs ?? hostWay?.outMs ?? Infinity;
    const outMs = Math.min(way.outMs, hostOutMs + way.graceMs);
    const byHost = host && hostWay && host.seenMs === null ? likelihood(host, hostWay, hostWay.outMs, nowMs, lost) : 1;
    const weight = byHost * likelihood(known, way, outMs, nowMs, lost);
    if (outMs > nowMs) inside += weight * vehicleStill(known, outMs);
    else away += weight * vehicleStill(known, outMs) * (known.vehicleMs === null ? 1 - law.byVehicle * ownSeen : 1);
    away += byHost * wentByVehicle(known, way, outMs, nowMs, lost);
  }
  return inside / (inside + away);
}

/** Going unseen oneself, and the own vehicle not. */
const ownSeen = (1 - vehicles.borrowed) * vehicles.seenAlone;

/** A vehicle that was seen to leave before its owner was borrowed, at any time of the stay. */
function vehicleStill({ vehicleMs, arrival }: Known, outMs: number): number {
  if (vehicleMs === null) return 1;
  return outMs > vehicleMs ? (vehicles.borrowed * hourMs) / (outMs - arrival.atMs) : 0;
}

/** Or its owner drove it and went unseen: as likely as ways that end within a quarter of an hour of it. */
function wentByVehicle(known: Known, way: Way, outMs: number, nowMs: number, lost: Lost): number {
  const { vehicleMs } = known;
  if (vehicleMs === null || Math.abs(outMs - vehicleMs) > hourMs / 4) return 0;
  return 2 * ownSeen * likelihood(known, way, vehicleMs, nowMs, lost);
}

function likelihood(known: Known, way: Way, outMs: number, nowMs: number, lost: Lost): number {
  let weight = outMs < known.thereMs ? never : 1;
  if (outMs <= nowMs) weight *= lost(outMs) * (way.backMs <= nowMs && way.backMs < known.againMs ? never : 1);
  else if (known.againMs <= nowMs) weight *= never;
  for (const { atMs, isSeen } of known.sweeps) {
    const seen = outMs > atMs ? 1 - sweepErrors.overlooked : sweepErrors.mistaken;
    weight *= isSeen ? seen : 1 - seen;
  }
  return weight;
}
