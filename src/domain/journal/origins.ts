/**
 * The names under which one machine signs its book, one after another: `gatebook.local/<machine>/log<number>` from 1 on. A
 * book that no longer contains what was signed goes on under the next name, because a name that ever signed two different
 * histories is worth nothing (c2sp.org/tlog-checkpoint).
 */
export const formatOrigin = (machineId: string, number: number): string => `gatebook.local/${machineId}/log${number}`;

/** The number in an origin of this machine; null for any other text. */
export function readOriginNumber(machineId: string, origin: string): number | null {
  const prefix = formatOrigin(machineId, 0).slice(0, -1);
  const digits = origin.startsWith(prefix) ? origin.slice(prefix.length) : '';
  return /^[1-9]\d{0,8}$/.test(digits) ? Number(digits) : null;
}
