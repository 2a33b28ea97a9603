import type { Inputs, Outputs } from '#src/contract/contract.ts';
import type { Account } from '#src/contract/session.ts';
import type { ShiftSheet, ShiftStatus } from '#src/contract/shifts.ts';
import type { VisitSummary } from '#src/contract/visit.ts';
import { usualChecklist } from '#src/domain/register/checklist.ts';
import { aNote } from '#tests/renderer/desk/integrity-book.ts';

type Tools = {
  inside: () => VisitSummary[];
  accounts: readonly Account[];
  pin: string;
  seat: { read: () => Account | null; write: (account: Account) => void };
  change: () => void;
};

const aSheet = (status: ShiftStatus, leaver: string, taker: string, inside: VisitSummary[]): ShiftSheet => ({
  officeName: 'Văn phòng Thử Nghiệm',
  officeAddress: 'Số 1, đường Thử Nghiệm',
  leaver,
  taker,
  startedAt: status.current?.startedAt ?? '2026-11-23T06:00:00+07:00',
  endedAt: '2026-11-23T14:05:00+07:00',
  counts: { ins: 12, outs: 9, refused: 1, people: inside.length },
  inside: inside.map((visit) => ({ visit, answer: null })),
  waiting: [],
  notes: status.notes,
  checklist: status.checklist,
  sweep: { seen: 0, left: 0, notFound: 0, unasked: inside.length },
  unsaid: status.unsaid,
  anchor: {
    outcome: 'signed',
    note: aNote,
    key: 'gatebook.local/3f120648/log1+172d5f78+AWlCPv6hKbMrzSBIVyMUVLkBkYAQ4L3Ug6RMrRkQBJ2p',
    lines: 2_129_165,
    at: '2026-11-23T14:05:00+07:00',
    officeName: 'Văn phòng Thử Nghiệm',
  },
});

/** A shift small enough to see through: what was told, and whose it is. */
export function createShiftBook({ inside, accounts, pin, seat, change }: Tools) {
  const told = {
    sweep: [] as Inputs['shifts']['sweep'][],
    handOver: [] as Inputs['shifts']['handOver'][],
    note: [] as Inputs['shifts']['note'][],
    checklist: [] as Inputs['shifts']['checklist'][],
  };
  let status: ShiftStatus = {
    current: null,
    unsaid: [],
    sweep: { asked: 0, unasked: 0 },
    notFound: [],
    notes: [],
    items: [...usualChecklist],
    checklist: null,
    lastId: null,
  };
  const become = (next: Partial<ShiftStatus>) => {
    status = { ...status, ...next };
    change();
  };
  const begin = ({ id, name }: Account) =>
    become({
      current: { id: crypto.randomUUID(), accountId: id, name, startedAt: '2026-11-23T06:00:00+07:00' },
      unsaid: ['sweep', 'checklist'],
    });
  const toAsk = () => (status.unsaid.includes('sweep') ? inside().length : 0);
  const client = {
    status: async () => ({ ...status, sweep: { asked: told.sweep.length, unasked: toAsk() } }),
    start: async (): Promise<Outputs['shifts']['start']> => {
      const account = seat.read();
      if (account) begin(account);
      if (!status.current) throw new Error('nobody is signed in');
      return { outcome: 'started', shift: status.current };
    },
    note: async (input: Inputs['shifts']['note']) => {
      told.note.push(input);
      const line = { seq: told.note.length, at: '2026-11-23T09:10:00+07:00', name: '', ...input };
      become({ notes: [...status.notes, { ...line, text: input.text }] });
      return { outcome: 'done' as const };
    },
    checklist: async (input: Inputs['shifts']['checklist']) => {
      told.checklist.push(input);
      become({ unsaid: status.unsaid.filter((matter) => matter !== 'checklist') });
      return { outcome: 'done' as const };
    },
    toSweep: async () => inside().map((visit) => ({ visit, answer: null })),
    sweep: async (input: Inputs['shifts']['sweep']): Promise<Outputs['shifts']['sweep']> => {
      told.sweep.push(input);
      become({ unsaid: status.unsaid.filter((matter) => matter !== 'sweep') });
      return { outcome: 'done', alreadyLeft: 0 };
    },
    handOver: async (input: Inputs['shifts']['handOver']): Promise<Outputs['shifts']['handOver']> => {
      told.handOver.push(input);
      if (input.leaverPin !== pin) return { outcome: 'wrong-pin', whose: 'leaver', triesLeft: 4 };
      if (input.takerPin !== pin) return { outcome: 'wrong-pin', whose: 'taker', triesLeft: 4 };
      const taker = accounts.find(({ id }) => id === input.takerId);
      if (!taker || !status.current) return { outcome: 'no-shift' };
      const sheet = aSheet(status, status.current.name, taker.name, inside());
      seat.write(taker);
      begin(taker);
      return { outcome: 'handed-over', session: 'token-2', account: taker, endsAt: sheet.endedAt, sheet };
    },
  };
  return { client, told, become, begin };
}
