import type { Answers } from '#src/domain/declaration/questionnaire.ts';
import type { Json } from '#src/domain/journal/canonical.ts';
import type { Draft } from '#src/domain/journal/record.ts';
import type { Pack } from '#src/domain/policy/pack.ts';
import type { Reason } from '#src/domain/policy/verdict.ts';
import type { IntegrityLines } from '#src/domain/register/integrity-lines.ts';
import type {
  Category,
  DepartureWay,
  DocumentKind,
  Outcome,
  Role,
  Sex,
  Source,
  VehicleClass,
} from '#src/domain/register/vocabulary.ts';

/**
 * What each kind of line says. `facts` is one field without personal values and is never erased; every member of
 * `personal` is a field of its own, so that each can be erased by itself. `fieldClasses` says which is what.
 */
export type Place = { id: string; name: string };
export type Vehicle = { class: VehicleClass; plate: string };
export type Document = { kind: DocumentKind; number: string };

export type PersonFields = {
  name: string;
  document: Document | null;
  phone: string | null;
  bornOn: string | null;
  sex: Sex | null;
  address: string | null;
};

export type Office = { name: string; address: string; isDemo: boolean; doors: Place[]; departments: Place[] };

/** Before the set-up, and for a book without one: nothing has a name. */
export const noOffice: Office = { name: '', address: '', isDemo: false, doors: [], departments: [] };

type Visit = { visit: string };
type Command = { command: string };

export type Lines = {
  setting: { facts: { key: 'office'; value: Office } | { key: 'demo-sheet'; value: Json } };
  policy: { facts: { pack: Pack } };
  account: { facts: { account: string; role: Role }; personal: { name: string } };
  staff: {
    facts: { staff: string; department: string | null; isActive: boolean } & Command;
    personal: { name: string };
  };
  invite: {
    facts: {
      invite: string;
      department: string | null;
      fromMs: number;
      untilMs: number;
      isWithdrawn: boolean;
    } & Command;
    personal: {
      name: string;
      phone: string | null;
      host: string | null;
      purpose: string | null;
      vehicle: Vehicle | null;
    };
  };
  arrival: {
    facts: Visit &
      Command & {
        person: string;
        number: number;
        day: string;
        door: string | null;
        department: string | null;
        category: Category;
        source: Source;
        companions: number;
        invite: string | null;
        staff: string | null;
        isMaskWorn: boolean;
        isSanitised: boolean;
      };
    personal: PersonFields & { host: string | null; purpose: string | null; vehicle: Vehicle | null };
  };
  declaration: {
    facts: Visit & { form: string; version: number; language: 'vi' | 'en' };
    personal: { answers: Answers };
  };
  reading: { facts: Visit & { ordinal: number }; personal: { tenths: number } };
  decision: {
    facts: Visit & Command & { outcome: Outcome; packs: string[] };
    personal: { reasons: Reason[] | null; note: string | null };
  };
  departure: { facts: Visit & Command & { way: DepartureWay; door: string | null }; personal: { note: string | null } };
  'vehicle-in': { facts: Visit; personal: { vehicle: Vehicle } };
  'vehicle-out': { facts: Visit; personal: { vehicle: Vehicle } };
  login: { facts: { account: string; isAccepted: boolean } };
  view: { facts: Visit };
  export: {
    facts: Command & { fromMs: number; toMs: number; format: 'csv' };
    personal: { requester: string; document: string; purpose: string };
  };
  start: { facts: { version: string } };
  stop: { facts: { version: string } };
} & IntegrityLines;

export type LineKind = keyof Lines;
export type PersonalOf<K extends LineKind> = Lines[K] extends { personal: infer P } ? P : Record<never, never>;

/** A line to be written: its kind, who answers for it, what it says. */
export type Line = { [K in LineKind]: { kind: K; actor: string } & Lines[K] }[LineKind];

/** A line read back. A personal field is undefined when it was absent or has been erased. */
export type WrittenLine<K extends LineKind = LineKind> = {
  [N in K]: {
    kind: N;
    seq: number;
    at: number;
    actor: string;
    facts: Lines[N]['facts'];
    personal: Partial<PersonalOf<N>>;
  };
}[K];

/** Why a field is kept: `operational` says nothing about a person; the other two have retention times of their own. */
export const fieldClasses: Record<string, 'operational' | 'identity' | 'health'> = {
  facts: 'operational',
  name: 'identity',
  document: 'identity',
  phone: 'identity',
  bornOn: 'identity',
  sex: 'identity',
  address: 'identity',
  host: 'identity',
  purpose: 'identity',
  vehicle: 'identity',
  note: 'identity',
  requester: 'identity',
  answers: 'health',
  tenths: 'health',
  reasons: 'health',
};

/** The journal's view of a line: absent values are not committed to. */
export function toDraft(line: Line): Draft {
  const personal = 'personal' in line ? Object.entries(line.personal) : [];
  const present = personal.filter(([, value]) => value !== null && value !== undefined);
  return { kind: line.kind, actor: line.actor, fields: { facts: line.facts as Json, ...Object.fromEntries(present) } };
}

/** A line as the journal holds it, from the values of its openings that are still there. */
export function toWrittenLine(
  seq: number,
  at: number,
  kind: LineKind,
  actor: string,
  fields: Record<string, Json>,
): WrittenLine {
  const { facts, ...personal } = fields;
  return { kind, seq, at, actor, facts, personal } as unknown as WrittenLine;
}
