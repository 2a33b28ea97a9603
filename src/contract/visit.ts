import { z } from 'zod';
import { shownChange, shownDocument, shownVehicle } from '#src/contract/correction.ts';
import { answers } from '#src/contract/health.ts';
import { questionnaire } from '#src/contract/questionnaire.ts';
import { id, instant } from '#src/contract/scalars.ts';
import { vehicleStay } from '#src/contract/vehicles.ts';
import { reasonCodes } from '#src/domain/policy/reasons.ts';
import { hostAnswers } from '#src/domain/register/host-call.ts';
import {
  categories,
  departureWays,
  directions,
  outcomes,
  sources,
  visitStates,
} from '#src/domain/register/vocabulary.ts';

/**
 * Why a visit waits or was refused: the rule, and the number of the letter it comes from. `also`: other letters in force on
 * the same matter. Of a limit, `limit` is the most that is let in and `counted` the number that these people would make.
 */
export const reason = z.object({
  code: z.enum(reasonCodes),
  effect: z.enum(['hold', 'refuse']),
  letter: z.string(),
  also: z.array(z.string()).exactOptional(),
  limit: z.int().exactOptional(),
  counted: z.int().exactOptional(),
  /** Of a share: the number of which it is one. */
  of: z.int().exactOptional(),
  /** Of `temperature-again`: from when on a second reading decides. */
  dueAt: instant.exactOptional(),
});
export type ReasonView = z.infer<typeof reason>;

/** A visit as the desk shows it in a list. Document and phone are masked: only their last digits. */
export const visitSummary = z.object({
  id,
  number: z.int(),
  state: z.enum(visitStates),
  category: z.enum(categories),
  source: z.enum(sources),
  name: z.string(),
  departmentName: z.string().nullable(),
  host: z.string().nullable(),
  purpose: z.string().nullable(),
  companions: z.int(),
  plate: z.string().nullable(),
  documentTail: z.string().nullable(),
  phoneTail: z.string().nullable(),
  doorName: z.string().nullable(),
  arrivedAt: instant,
  leftAt: instant.nullable(),
  reasons: z.array(reason),
  readings: z.array(z.int()),
});
export type VisitSummary = z.infer<typeof visitSummary>;

/** One line of the book: somebody went in, or out. */
export const movement = z.object({
  seq: z.int(),
  direction: z.enum(directions),
  at: instant,
  way: z.enum(departureWays),
  visit: visitSummary,
});
export type Movement = z.infer<typeof movement>;

/** Everything known about one visit. Asking for it is itself written into the book. */
export const visitDetails = visitSummary.extend({
  documentNumber: z.string().nullable(),
  document: shownDocument.nullable(),
  vehicle: shownVehicle.nullable(),
  /** How the vehicle came and went, first to last. */
  stays: z.array(vehicleStay),
  departmentId: id.nullable(),
  admittedAt: instant.nullable(),
  phone: z.string().nullable(),
  bornOn: z.string().nullable(),
  address: z.string().nullable(),
  /** The leader at whose word somebody was let in beyond the share of a department. */
  summonedBy: z.string().nullable(),
  /** Of a visit from the paper book: its times are those written there. */
  paper: z.object({ sheet: z.int(), row: z.int(), enteredAt: instant }).nullable(),
  /** `by`: who measured. `device` and `isTyped` null: the line does not say with what. */
  measured: z.array(
    z.object({
      tenths: z.int(),
      at: instant,
      by: z.string(),
      device: z.string().nullable(),
      isTyped: z.boolean().nullable(),
    }),
  ),
  answers,
  /** The form that was answered, in the version that was; null when it is not known here any more. */
  form: questionnaire.nullable(),
  /** How far back the letters of that day asked; null when they did not say, or are not known here. */
  lookBackDays: z.int().nullable(),
  history: z.array(
    z.object({
      seq: z.int(),
      at: instant,
      kind: z.string(),
      actor: z.string(),
      note: z.string().nullable(),
      /** Of a decision and of a call to the host. */
      outcome: z.enum([...outcomes, ...hostAnswers]).nullable(),
      summonedBy: z.string().nullable(),
      /** A later line took it back. */
      isStruck: z.boolean(),
      change: shownChange.nullable(),
    }),
  ),
});
export type VisitDetails = z.infer<typeof visitDetails>;

/** What the door says after a check-in. The pass is the visitor's own code for leaving. */
export const admission = z.object({
  outcome: z.enum(outcomes),
  visitId: id,
  number: z.int(),
  reasons: z.array(reason),
  pass: z.object({ text: z.string(), expiresAt: instant }).nullable(),
});
export type Admission = z.infer<typeof admission>;
