import type { Inputs, Outputs } from '#src/contract/contract.ts';
import type { IntegrityStatus, Verdict } from '#src/contract/integrity.ts';

export const aVerdict = (change: Partial<Verdict> = {}): Verdict => ({
  line: 1200,
  at: '2026-11-23T02:00:00+07:00',
  ok: true,
  lines: 1200,
  trigger: 'nightly',
  seq: null,
  problem: null,
  field: null,
  soundAt: null,
  ...change,
});

export const aChangedLine = aVerdict({
  ok: false,
  seq: 1234,
  problem: 'value-changed',
  field: 'name',
  soundAt: '2026-11-22T02:00:00+07:00',
});

const aStatus: IntegrityStatus = {
  lines: 1250,
  verified: aVerdict(),
  running: null,
  hasFailed: false,
  clock: { state: 'trusted', since: null },
  storage: { state: 'well', since: null },
  receipts: { state: 'kept', isElsewhere: true },
  backup: {
    at: '2026-11-23T06:00:00+07:00',
    lines: 1230,
    isLate: false,
    isRunning: false,
    hasFailed: false,
  },
  damage: null,
  checkpoint: { size: 1250, at: '2026-11-23T08:00:00+07:00' },
  signingProblem: null,
  handedOver: { at: '2026-11-23T06:00:00+07:00', lines: 1210 },
};

/** A head that a real journal signed; nothing here checks it but people's eyes and a decoder. */
export const aNote = `gatebook.local/3f120648/log1
2129165
FUYyN+gpRmCg5W1gGlU44JbhRm36KL12I1cqVArsmsM=

— gatebook.local/3f120648/log1 Fy1feA7EnytJMb5rnjk0oXL9YXqOLjbEc910MxcQ586urZQvfFkh67F0FOSglVzgzSc5zlRiV9lxVDboGdJfQV8tXA0=
`;

/** What a host says of its book, as the test sets it, and what it was told. */
export function createIntegrityBook(change: () => void) {
  const integrity = {
    status: aStatus,
    comparison: { outcome: 'consistent', lines: 1200, at: null, added: 50 } as Outputs['integrity']['compare'],
    isSigning: true,
    told: { verify: 0, handOver: [] as string[], compare: [] as string[] },
  };
  const client = {
    status: async () => integrity.status,
    clock: async () => ({ now: new Date().toISOString(), suspicion: null }),
    confirmClock: async () => ({ outcome: 'confirmed' as const }),
    verify: async (): Promise<Outputs['integrity']['verify']> => {
      integrity.told.verify += 1;
      integrity.status = { ...integrity.status, running: { done: 300, total: 1250 } };
      change();
      return { outcome: 'started' };
    },
    handOver: async ({ commandId }: Inputs['integrity']['handOver']): Promise<Outputs['integrity']['handOver']> => {
      integrity.told.handOver.push(commandId);
      if (!integrity.isSigning) return { outcome: 'not-signed' };
      const at = '2026-11-23T14:05:00+07:00';
      const key = 'gatebook.local/3f120648/log1+172d5f78+AWlCPv6hKbMrzSBIVyMUVLkBkYAQ4L3Ug6RMrRkQBJ2p';
      return { outcome: 'signed', note: aNote, key, lines: 2_129_165, at, officeName: 'Văn phòng Thử Nghiệm' };
    },
    compare: async ({ text }: Inputs['integrity']['compare']): Promise<Outputs['integrity']['compare']> => {
      integrity.told.compare.push(text);
      return integrity.comparison;
    },
  };
  return {
    ...integrity,
    client,
    told: integrity.told,
    /** Says that the book is otherwise now; every screen hears of it. */
    become(status: Partial<IntegrityStatus>) {
      integrity.status = { ...integrity.status, ...status };
      change();
    },
    answerComparison: (comparison: Outputs['integrity']['compare']) => {
      integrity.comparison = comparison;
    },
    stopSigning: () => {
      integrity.isSigning = false;
    },
  };
}
