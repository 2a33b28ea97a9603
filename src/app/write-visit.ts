import { staffNumber } from '#src/app/admit-staff.ts';
import type { Writer } from '#src/app/check-in.ts';
import type { Page, Ports, VisitRow } from '#src/app/ports.ts';
import type { Ticket } from '#src/app/ticket.ts';
import { type Judgement, writeJudgement } from '#src/app/write-judgement.ts';
import { writeReadings } from '#src/app/write-readings.ts';
import type { CheckInInput } from '#src/contract/kiosk.ts';
import type { Vehicle } from '#src/domain/register/lines.ts';
import { localDay } from '#src/domain/register/local-time.ts';
import { parsePhone } from '#src/domain/text/phones.ts';

/** Everything the lines of one new visit are made from. */
export type NewVisit = {
  input: CheckInInput;
  ticket: Ticket;
  writer: Writer;
} & Judgement;

type Brought = { vehicle: Vehicle | null; goods?: string | null };

/** Writes the lines of a new visit in the order in which they happened. */
export function writeVisit(ports: Ports, page: Page, visit: NewVisit): void {
  const { input, writer } = visit;
  writeArrival(ports, page, visit);
  writeHealth(page, visit);
  const outcome = writeJudgement(ports, page, { ...visit, visit: input.visitId, ...writer });
  if (outcome === 'admitted') writeVehicleIn(page, input.visitId, input.errand, writer.actor);
}

/** A vehicle goes in with the person it belongs to, when that person is let in. */
export function writeVehicleIn(page: Page, visit: string, errand: Brought, actor: string): void {
  const { vehicle, goods = null } = errand;
  if (vehicle) page.add({ kind: 'vehicle-in', actor, facts: { visit }, personal: { vehicle, goods } });
}

/** The same of somebody who had to wait: what was said of the vehicle on arrival, with the plate as it stands now. */
export function writeWaitedVehicleIn(page: Page, visit: VisitRow, actor: string): void {
  const { vehicle, goods } = page.broughtBy(visit.id);
  writeVehicleIn(page, visit.id, { vehicle: visit.vehicle && { ...vehicle, ...visit.vehicle }, goods }, actor);
}

function writeArrival({ clock, entropy }: Ports, page: Page, { input, ticket, writer }: NewVisit): void {
  const { person, errand } = input;
  const day = localDay(clock.nowMs());
  const typedPhone = person.phone === null ? null : parsePhone(person.phone);
  const knownPerson = person.document && page.findPerson(person.document.number);
  page.add({
    kind: 'arrival',
    actor: writer.actor,
    facts: {
      visit: input.visitId,
      command: input.commandId,
      person: ticket.staff ?? knownPerson ?? ticket.person ?? entropy.id(),
      number: ticket.staff ? staffNumber : page.nextNumber(day),
      day,
      door: input.doorId,
      department: errand.departmentId,
      category: input.category,
      source: input.source,
      companions: errand.companions,
      invite: ticket.invite,
      staff: ticket.staff,
      isMaskWorn: input.isMaskWorn,
      isSanitised: input.isSanitised,
      ...(ticket.officeCode && { officeCode: ticket.officeCode }),
    },
    personal: {
      ...person,
      phone: typedPhone?.ok ? typedPhone.e164 : person.phone,
      host: errand.host,
      purpose: errand.purpose,
      vehicle: errand.vehicle,
      goods: errand.goods ?? null,
    },
  });
}

/** Only what a letter in force asks for is kept: with the health module off nothing about health reaches the book. */
function writeHealth(page: Page, { input, facts, writer: { actor } }: NewVisit): void {
  const { declaration, visitId: visit } = input;
  if (facts.declaration && declaration) {
    const { form, version, language, answers } = declaration;
    page.add({ kind: 'declaration', actor, facts: { visit, form, version, language }, personal: { answers } });
  }
  const tenths = facts.readings.map((reading) => reading.tenths);
  writeReadings(page, { visit, actor, command: '', ordinal: 0, tenths, thermometer: input.thermometer });
}
