import { countsAt } from '#src/app/door-facts.ts';
import { judgedPacks } from '#src/app/pack-hash.ts';
import type { Page, Ports, VisitRow } from '#src/app/ports.ts';
import { toReasonView } from '#src/app/present.ts';
import { type Judgement, writeJudgement } from '#src/app/write-judgement.ts';
import { writeReadings } from '#src/app/write-readings.ts';
import { writeWaitedVehicleIn } from '#src/app/write-visit.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import type { ReasonCode } from '#src/domain/policy/reasons.ts';
import { judge } from '#src/domain/policy/verdict.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';

type Input = Inputs['desk']['addReading'];
type Answer = Outputs['desk']['addReading'];

/** What a reading can settle; against a second one that is high as well, only the guard's own word stands. */
const settled: readonly ReasonCode[] = ['temperature-again', 'temperature-missing'];

/**
 * The guard measures somebody who waits: the second reading after the wait that the letter sets, or the first one of
 * somebody who came without. The door judges again, by the letters it judged by before.
 */
export function createAddReading(ports: Ports) {
  return (input: Input, actor: string): Promise<Answer> =>
    ports.register.write((page) => {
      const visit = page.findVisit(input.visitId);
      if (visit && page.findCommand(input.commandId)) return toAnswer(visit);
      if (visit?.state !== 'held') return { outcome: 'not-waiting' };
      const asking = visit.reasons.filter(({ code }) => settled.includes(code));
      const basis = asking.length > 0 ? basisOf(page, visit) : null;
      if (!basis) return { outcome: 'not-asked' };
      const nowMs = ports.clock.nowMs();
      const dueMs = Math.max(...asking.map(({ againAtMs }) => againAtMs ?? 0));
      if (nowMs < dueMs) return { outcome: 'too-early', dueAt: toLocalIso(dueMs) };
      judgeAgain(ports, page, { ...basis, visit, input, actor });
      const judged = page.findVisit(visit.id);
      if (!judged) throw new Error('the visit just judged is not in the register');
      return toAnswer(judged);
    });
}

function toAnswer({ state, number, reasons }: VisitRow): Answer {
  const isStopped = state === 'held' || state === 'refused';
  return {
    outcome: 'recorded',
    decision: isStopped ? state : 'admitted',
    number,
    reasons: isStopped ? reasons.map(toReasonView) : [],
  };
}

type Basis = Pick<Judgement, 'records' | 'facts'>;

/** Null where what the door looked at has been erased, or is from before letters had rules. */
function basisOf(page: Page, { id }: VisitRow): Basis | null {
  const line = page.judged(id);
  if (!line?.facts?.packHashes || !line.personal.inputs) return null;
  const records = judgedPacks(page, line.facts.packHashes);
  return records && { records, facts: line.personal.inputs };
}

type Again = Basis & { visit: VisitRow; input: Input; actor: string };

function judgeAgain(ports: Ports, page: Page, { records, facts, visit, input, actor }: Again): void {
  const { commandId: command, tenths, thermometer } = input;
  const nowMs = ports.clock.nowMs();
  const ordinal = facts.readings.length;
  writeReadings(page, { visit: visit.id, actor, command, ordinal, tenths: [tenths], thermometer });
  // Others have come while this one rested.
  const counts = countsAt(page, { invite: visit.invite, dutyOf: facts.duty && facts.department }, nowMs);
  const now = { ...facts, ...counts, readings: [...facts.readings, { tenths, atMs: nowMs }] };
  const packs = records.map(({ pack }) => pack);
  const { reasons } = judge(packs, ports.forms, now, now.arrivedMs);
  const outcome = writeJudgement(ports, page, { visit: visit.id, actor, note: null, records, facts: now, reasons });
  if (outcome === 'admitted') writeWaitedVehicleIn(page, visit, actor);
}
