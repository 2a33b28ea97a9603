import { decodeBase64, encodeBase64 } from '#src/domain/journal/base64.ts';
import {
  type Checkpoint,
  type OpenedRefusal,
  openCheckpoint,
  readCount,
  type TrustedLog,
} from '#src/domain/journal/checkpoint.ts';
import type { Hash } from '#src/domain/journal/hash.ts';
import { readUtf8 } from '#src/domain/journal/utf8-text.ts';
import type { VerifyBytes } from '#src/domain/journal/verifier-key.ts';
import { hashBytes, type InclusionRefusal, verifyInclusion } from '#src/domain/journal/verify-proofs.ts';

/**
 * A `.tlog-proof` file, c2sp.org/tlog-proof@v1. `checkpoint` is the signed note, verbatim. Nothing signs `extra`: it may
 * help to find the leaf, never to believe it.
 */
export type TlogProof = { extra?: Uint8Array; index: number; path: readonly Uint8Array[]; checkpoint: string };

export type TlogProofRefusal =
  | 'not-utf8'
  | 'not-a-tlog-proof'
  | 'malformed-extra'
  | 'malformed-index'
  | 'malformed-path'
  | 'path-too-long'
  | 'no-checkpoint';
export type TlogProofAnswer = { ok: true; proof: TlogProof } | { ok: false; reason: TlogProofRefusal };

export type ProvenLeaf =
  | { ok: true; index: number; checkpoint: Checkpoint }
  | { ok: false; reason: TlogProofRefusal | OpenedRefusal | InclusionRefusal };

const firstLine = 'c2sp.org/tlog-proof@v1';
/** A tree of 2^63 leaves has no longer path; c2sp.org/tlog-witness sets the same limit. */
const maxPathLines = 63;

/** Throws a RangeError when the parts would not be read back as they are. */
export function formatTlogProof({ extra, index, path, checkpoint }: TlogProof): string {
  const lines = [
    firstLine,
    ...(extra === undefined ? [] : [`extra ${encodeBase64(extra)}`]),
    `index ${index}`,
    ...path.map(encodeBase64),
  ];
  const whole = `${lines.join('\n')}\n\n${checkpoint}`;
  const answer = parseTlogProof(whole);
  if (!answer.ok) throw new RangeError(`this cannot be a .tlog-proof: ${answer.reason}`);
  return whole;
}

/** Reads the form of a proof without believing anything in it. */
export function parseTlogProof(source: Uint8Array | string): TlogProofAnswer {
  const whole = readUtf8(source);
  if (whole === undefined) return refuse('not-utf8');
  if (!whole.startsWith(`${firstLine}\n`)) return refuse('not-a-tlog-proof');
  // No line of the proof is empty, so the first empty one ends it; the checkpoint has one of its own further down.
  const gap = whole.indexOf('\n\n');
  if (gap < 0 || gap + 2 === whole.length) return refuse('no-checkpoint');
  const lines = whole.slice(0, gap).split('\n').slice(1);
  const extra = lines[0]?.startsWith('extra ') ? decodeBase64((lines.shift() ?? '').slice('extra '.length)) : null;
  // Without extra data the line is left out, so an empty one is a second spelling of the same proof.
  if (extra === undefined || extra?.length === 0) return refuse('malformed-extra');
  const [indexLine = '', ...pathLines] = lines;
  const index = indexLine.startsWith('index ') ? readCount(indexLine.slice('index '.length)) : undefined;
  if (index === undefined) return refuse('malformed-index');
  if (pathLines.length > maxPathLines) return refuse('path-too-long');
  const path = pathLines.map(decodeBase64).filter((hash) => hash?.length === hashBytes) as Uint8Array[];
  if (path.length !== pathLines.length) return refuse('malformed-path');
  return { ok: true, proof: { ...(extra && { extra }), index, path, checkpoint: whole.slice(gap + 2) } };
}

const refuse = (reason: TlogProofRefusal): TlogProofAnswer => ({ ok: false, reason });

/**
 * Whether the file proves that the leaf with this hash stands in one of the trusted logs, and where. The leaf hash is
 * worked out from the record itself, `logs` come from elsewhere. Witness cosignatures are passed over as unknown keys.
 */
export function verifyTlogProof(
  source: Uint8Array | string,
  leaf: Uint8Array,
  logs: readonly TrustedLog[],
  { hash, verify }: { hash: Hash; verify: VerifyBytes },
): ProvenLeaf {
  const parsed = parseTlogProof(source);
  if (!parsed.ok) return parsed;
  const { index, path, checkpoint: note } = parsed.proof;
  const opened = openCheckpoint(note, logs, verify);
  if (!opened.ok) return opened;
  const { checkpoint } = opened;
  const answer = verifyInclusion({ leaf, index, size: checkpoint.size, root: checkpoint.root, path }, hash);
  return answer.ok ? { ok: true, index, checkpoint } : answer;
}
