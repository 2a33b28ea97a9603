import type { PackRecord, Ports } from '#src/app/ports.ts';
import type { ObligationsView } from '#src/contract/health.ts';
import { newestForm } from '#src/domain/declaration/forms.ts';
import type { Questionnaire } from '#src/domain/declaration/questionnaire.ts';
import { type Obligations, obligationsOf } from '#src/domain/policy/obligations.ts';
import { isInForce } from '#src/domain/policy/pack.ts';
import type { Whereabouts } from '#src/domain/policy/scope.ts';

type OfPorts = Pick<Ports, 'register' | 'clock' | 'forms'>;

/** The versions of the letters in force, what they ask, and the form spelled out. */
export type Asked = { records: PackRecord[]; obligations: Obligations; form: Questionnaire | null };

export const recordsInForce = (ports: Pick<Ports, 'register' | 'clock'>): PackRecord[] =>
  recordsInForceAt(ports, ports.clock.nowMs());

/** As they stand now, for a moment that may be to come. */
export const recordsInForceAt = ({ register }: Pick<Ports, 'register'>, atMs: number): PackRecord[] =>
  register.read.packRecords().filter(({ pack }) => isInForce(pack, atMs));

/** What the letters in force ask of somebody at this moment. */
export function obligationsNow(ports: OfPorts, who: Whereabouts): Asked {
  const records = recordsInForce(ports);
  const packs = records.map(({ pack }) => pack);
  const obligations = obligationsOf(packs, who, ports.clock.nowMs());
  return {
    records,
    obligations,
    form: obligations.questionnaire === null ? null : newestForm(ports.forms, obligations.questionnaire),
  };
}

/** The same for the kiosk, which does not know yet where a visitor goes. */
export function toObligationsView(ports: OfPorts, { records, obligations, form }: Asked): ObligationsView {
  const { temperatureAboveTenths, secondReadingAfterMinutes, lookBackDays } = obligations;
  const { isMaskRequired, isSanitiserRequired } = obligations;
  const { receiving, hours, distanceMetres } = obligations;
  const urgentFor = placesAskingUrgency(ports, records);
  return {
    questionnaire: form,
    temperatureAboveTenths,
    secondReadingAfterMinutes,
    lookBackDays,
    isMaskRequired,
    isSanitiserRequired,
    urgentFor,
    receiving,
    hours,
    distanceMetres,
  };
}

function placesAskingUrgency({ register, clock }: OfPorts, records: PackRecord[]): (string | null)[] {
  const packs = records.map(({ pack }) => pack).filter(({ rules }) => rules.some(({ kind }) => kind === 'urgent-only'));
  const places = [null, ...(register.read.office()?.departments ?? []).map(({ id }) => id)];
  const isUrgentOnly = (department: string | null) =>
    obligationsOf(packs, { isStaff: false, department, gathering: null }, clock.nowMs()).isUrgentOnly;
  return packs.length > 0 ? places.filter(isUrgentOnly) : [];
}
