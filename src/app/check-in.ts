import { countedFacts, declaredFacts } from '#src/app/door-facts.ts';
import { issuePass } from '#src/app/issue-code.ts';
import { isProbablyForgotten, presumeDeparture } from '#src/app/movements.ts';
import { obligationsNow } from '#src/app/obligations.ts';
import type { PackRecord, Page, Ports, VisitRow } from '#src/app/ports.ts';
import { toReasonView } from '#src/app/present.ts';
import { readTicket, type Ticket } from '#src/app/ticket.ts';
import { findWatches } from '#src/app/watch.ts';
import { writeVisit } from '#src/app/write-visit.ts';
import type { CheckInAnswer, CheckInInput } from '#src/contract/kiosk.ts';
import type { Admission } from '#src/contract/visit.ts';
import { keepShown, particularsOf } from '#src/domain/declaration/answers.ts';
import { withCodes } from '#src/domain/declaration/outbreaks.ts';
import { findProblems } from '#src/domain/declaration/problems.ts';
import type { Questionnaire } from '#src/domain/declaration/questionnaire.ts';
import type { Facts } from '#src/domain/policy/facts.ts';
import { judge } from '#src/domain/policy/verdict.ts';
import { normaliseDocument } from '#src/domain/text/documents.ts';

type Refusal = Extract<CheckInAnswer, { outcome: 'not-accepted' }>['problem'];

/** Who answers for a check-in: the visitor at the kiosk, or the guard who wrote it for them. */
export type Writer = { actor: string; note: string | null; isByHand: boolean };

/** A whole visit in one go: arrival, declaration, readings and the decision, in one transaction. */
export function createCheckIn(ports: Ports) {
  return (given: CheckInInput, writer: Writer): Promise<CheckInAnswer> =>
    ports.register.write((page) => {
      const known = page.findVisit(page.findCommand(given.commandId)?.visit ?? given.visitId);
      if (known) return toAdmission(ports, known);
      const ticket = readTicket(ports, page, given, writer);
      if (ticket === null) return refuse('ticket-not-valid');
      const atDoor = obligationsNow(ports, { isStaff: ticket.staff !== null, department: null, gathering: null });
      const input = withPlainDocument(withShownAnswers(ports, given, atDoor.form));
      const problem = findRefusal(page, input, atDoor.form, writer);
      if (problem) return refuse(problem);
      const open = findOpen(page, input, ticket);
      if (open && !isProbablyForgotten(open, ports.clock.nowMs())) {
        return { outcome: open.state === 'held' ? 'already-waiting' : 'already-inside', number: open.number };
      }
      if (open?.state === 'inside') presumeDeparture(page, open, { actor: writer.actor, door: input.doorId });
      const { records, facts } = gatherFacts(ports, page, { input, ticket, isByHand: writer.isByHand });
      const packs = records.map(({ pack }) => pack);
      const { reasons } = judge(packs, ports.forms, facts, facts.arrivedMs);
      writeVisit(ports, page, { input, ticket, writer, records, facts, reasons });
      const written = page.findVisit(input.visitId);
      if (!written) throw new Error('the arrival just written is not in the register');
      return toAdmission(ports, written);
    });
}

/** The number as a scanner would give it, so that whoever types it with spaces is the same person. */
function withPlainDocument(input: CheckInInput): CheckInInput {
  const { document } = input.person;
  if (!document) return input;
  const person = { ...input.person, document: { ...document, number: normaliseDocument(document.number) } };
  return { ...input, person };
}

/** What the form asks of this person and no more, with what each place meant on its days. */
function withShownAnswers({ gazetteer }: Ports, input: CheckInInput, form: Questionnaire | null): CheckInInput {
  const { declaration } = input;
  if (!form || !declaration) return input;
  const shown = keepShown(form, declaration.answers, particularsOf(input.person));
  return { ...input, declaration: { ...declaration, answers: withCodes(gazetteer, form, shown) } };
}

type Known = { records: PackRecord[]; facts: Facts };
type Given = { input: CheckInInput; ticket: Ticket; isByHand: boolean };

/** What is asked of this person where they go, and what the verdict may look at: nothing about health that is not asked. */
function gatherFacts(ports: Ports, page: Page, { input, ticket, isByHand }: Given): Known {
  const staff = ticket.staff === null ? null : page.findStaff(ticket.staff);
  const counted = countedFacts(ports, page, { staff, invite: ticket.invite, isCodeShown: input.ticket !== null });
  const { isStaff, gathering } = counted;
  const department = isStaff ? counted.department : input.errand.departmentId;
  const { records, obligations } = obligationsNow(ports, { isStaff, department, gathering });
  const comer = { name: input.person.name, document: input.person.document, vehicle: input.errand.vehicle };
  const isWatched = !isStaff && findWatches(page, comer, ports.clock.nowMs()).length > 0;
  const facts = declaredFacts(counted, input, obligations, isByHand);
  return { records, facts: isWatched ? { ...facts, isWatched } : facts };
}

const refuse = (problem: Refusal): CheckInAnswer => ({ outcome: 'not-accepted', problem });

export function toAdmission(ports: Ports, visit: VisitRow): Admission {
  const { state } = visit;
  const outcome = state === 'held' ? state : state === 'refused' || state === 'void' ? 'refused' : 'admitted';
  return {
    outcome,
    visitId: visit.id,
    number: visit.number,
    reasons: visit.reasons.map(toReasonView),
    pass: outcome === 'refused' ? null : issuePass(ports, visit),
  };
}

function findRefusal(page: Page, input: CheckInInput, form: Questionnaire | null, writer: Writer): Refusal | null {
  const office = page.office();
  const isPlace = (places: { id: string }[] | undefined, id: string | null) =>
    id === null || (places?.some((place) => place.id === id) ?? false);
  if (!isPlace(office?.doors, input.doorId) || !isPlace(office?.departments, input.errand.departmentId))
    return 'unknown-place';
  if (!form || (writer.isByHand && !input.declaration)) return null;
  const declared = input.declaration;
  if (!declared || declared.form !== form.id || declared.version !== form.version) return 'declaration-incomplete';
  return findProblems(form, declared.answers, particularsOf(input.person)).length > 0 ? 'declaration-incomplete' : null;
}

function findOpen(page: Page, input: CheckInInput, ticket: Ticket): VisitRow | null {
  if (ticket.staff) return page.findOpenVisit({ staff: ticket.staff });
  const { document } = input.person;
  const byDocument = document && page.findOpenVisit({ document: document.number });
  return byDocument ?? (ticket.invite ? page.findOpenVisit({ invite: ticket.invite }) : null);
}
