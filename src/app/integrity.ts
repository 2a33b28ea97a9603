import type { AnchorFinding, BackupView, StorageView } from '#src/app/integrity-port.ts';
import type { Ports, Queries } from '#src/app/ports.ts';
import type { Outputs } from '#src/contract/contract.ts';
import type { Anchor, anchorProblems, Comparison, IntegrityStatus, Verdict } from '#src/contract/integrity.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';

/** The book about itself: whether it is whole, and what shows it to somebody who does not trust this machine. */
export function createIntegrity(ports: Pick<Ports, 'register' | 'integrity'>) {
  const { register, integrity } = ports;
  return {
    status: createShowIntegrity(ports),
    verify: (): Outputs['integrity']['verify'] => ({ outcome: integrity.verify() ? 'started' : 'running' }),
    handOver: createHandOver(ports),
    compare: (text: string): Comparison => toComparison(integrity.compare(asNote(text)), register.read),
  };
}

function createShowIntegrity({
  register: { read },
  integrity,
}: Pick<Ports, 'register' | 'integrity'>): () => IntegrityStatus {
  let last: IntegrityStatus | null = null;
  const look = (disk: ReturnType<typeof toDisk>): IntegrityStatus => {
    const signed = integrity.lastSigned();
    const handedOver = read.newest('hand-over');
    return {
      lines: integrity.lines(),
      verified: findVerdict(read),
      running: integrity.running(),
      hasFailed: integrity.hasFailed(),
      clock: findClock(read),
      ...disk,
      backup: toBackup(integrity.backup()),
      damage: findDamage(read),
      checkpoint: signed && { size: signed.size, at: toLocalIso(signed.at) },
      signingProblem: integrity.signingProblem(),
      handedOver: handedOver && { at: toLocalIso(handedOver.at), lines: handedOver.facts.lines },
    };
  };
  return () => {
    const disk = toDisk(integrity.storage());
    // A book whose disk fails cannot be asked: what was last known of it is shown, with what is wrong now.
    last = last && disk.storage.state === 'failing' ? { ...last, ...disk } : look(disk);
    return last;
  };
}

function findVerdict(read: Queries): Verdict | null {
  const newest = read.newest('verify');
  if (!newest) return null;
  const { from: _from, soundAt, ...facts } = newest.facts;
  return {
    ...facts,
    line: newest.seq,
    at: toLocalIso(newest.at),
    soundAt: soundAt === null ? null : toLocalIso(soundAt),
  };
}

function findClock(read: Queries): IntegrityStatus['clock'] {
  const newest = read.newest('clock');
  return newest
    ? { state: newest.facts.state === 'suspect' ? 'suspect' : 'trusted', since: toLocalIso(newest.at) }
    : { state: 'trusted', since: null };
}

function findDamage(read: Queries): IntegrityStatus['damage'] {
  const newest = read.newest('damage');
  if (!newest) return null;
  const lines = newest.facts.lines.reduce((sum, [from, to]) => sum + to - from, 0);
  return { line: newest.seq, lines, values: newest.facts.values.length };
}

const toDisk = ({ state, sinceMs, receipts }: StorageView) => ({
  storage: { state, since: sinceMs === null ? null : toLocalIso(sinceMs) },
  receipts,
});

const toBackup = ({ newestAtMs, ...view }: BackupView): IntegrityStatus['backup'] => ({
  ...view,
  at: newestAtMs === null ? null : toLocalIso(newestAtMs),
});

/** The line first, so that the head which is shown covers the hand-over itself. */
function createHandOver({ register, integrity }: Pick<Ports, 'register' | 'integrity'>) {
  return async (command: string, actor: string): Promise<Outputs['integrity']['handOver']> => {
    await register.write((page) => {
      if (page.findCommand(command)) return;
      page.add({ kind: 'hand-over', actor, facts: { command, account: actor, lines: integrity.lines() } });
    });
    integrity.sign();
    return findAnchor({ register, integrity }) ?? { outcome: 'not-signed' };
  };
}

/** The newest signed head, to be kept outside this machine; null when nothing is signed, or must not be any more. */
export function findAnchor({ register, integrity }: Pick<Ports, 'register' | 'integrity'>): Anchor | null {
  const signed = integrity.lastSigned();
  if (!signed || integrity.signingProblem()) return null;
  const { note, key, size, at } = signed;
  const officeName = register.read.office()?.name ?? '';
  return { outcome: 'signed', note, key, lines: size, at: toLocalIso(at), officeName };
}

/** A text that went through a message or a form: other line ends, and spaces around the whole. */
const asNote = (text: string): string => `${text.replaceAll(/\r\n?/g, '\n').trim()}\n`;

function toComparison(found: AnchorFinding, read: Queries): Comparison {
  const at = found.at === null ? null : toLocalIso(found.at);
  if (found.ok) return { outcome: 'consistent', lines: found.size ?? 0, at, added: found.added };
  const origin = found.isOfOldName ? read.newest('origin') : null;
  return {
    outcome: 'broken',
    reason: toProblem(found.reason),
    lines: found.size,
    at,
    renewed: origin && { line: origin.seq, at: toLocalIso(origin.at), why: origin.facts.why },
  };
}

const problems: Record<string, (typeof anchorProblems)[number]> = {
  'unknown-signer': 'other-book',
  'unknown-origin': 'other-book',
  'not-signed-by-log': 'other-book',
  'other-origin': 'other-book',
  forged: 'forged',
  shrunk: 'shrunk',
  'old-root-differs': 'rewritten',
  'new-root-differs': 'rewritten',
  'not-the-empty-root': 'rewritten',
};

/** The journal knows more ways of being no checkpoint than anybody needs to hear. */
const toProblem = (reason: string | null): (typeof anchorProblems)[number] =>
  reason === null ? 'damaged' : (problems[reason] ?? 'not-a-checkpoint');
