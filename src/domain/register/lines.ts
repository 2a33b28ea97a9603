import type { Answers } from '#src/domain/declaration/questionnaire.ts';
import type { Json } from '#src/domain/journal/canonical.ts';
import type { Draft } from '#src/domain/journal/record.ts';
import type { Facts } from '#src/domain/policy/facts.ts';
import type { Pack } from '#src/domain/policy/pack.ts';
import type { Reason } from '#src/domain/policy/reasons.ts';
import type { ChecklistItem } from '#src/domain/register/checklist.ts';
import type { CorrectedValues, CorrectionFacts, PersonalCorrection } from '#src/domain/register/corrections.ts';
import type { OfficeHours } from '#src/domain/register/glance/office-hours.ts';
import type { HostCallLines } from '#src/domain/register/host-call.ts';
import type { IntegrityLines } from '#src/domain/register/integrity-lines.ts';
import type { MeetingLines } from '#src/domain/register/meeting-lines.ts';
import type { PaperLines, PaperPlace } from '#src/domain/register/paper-lines.ts';
import type { ShiftLines } from '#src/domain/register/shift-lines.ts';
import type { Vehicle, VehicleLines } from '#src/domain/register/vehicle-lines.ts';
import type {
  Category,
  DepartureWay,
  DocumentKind,
  OfficeCodeKind,
  Outcome,
  Role,
  Sex,
  Source,
} from '#src/domain/register/vocabulary.ts';
import type { WatchLines } from '#src/domain/register/watch-lines.ts';

/**
 * What each kind of line says. `facts` is one field without personal values and is never erased; every member of
 * `personal` is a field of its own, so that each can be erased by itself. `fieldClasses` says which is what.
 */
export type Place = { id: string; name: string };
export type { Vehicle } from '#src/domain/register/vehicle-lines.ts';
export type Document = { kind: DocumentKind; number: string };

export type PersonFields = {
  name: string;
  document: Document | null;
  phone: string | null;
  bornOn: string | null;
  sex: Sex | null;
  address: string | null;
};

/** `mostPeople` null: nobody counted its seats. A closed room stays in the list, for the meetings that were in it. */
export type Room = Place & { mostPeople: number | null; isClosed: boolean };

/** `rooms`: older lines have none. */
export type Office = {
  name: string;
  address: string;
  isDemo: boolean;
  doors: Place[];
  departments: Place[];
  rooms?: Room[];
};

/** Before the set-up, and for a book without one: nothing has a name. */
export const noOffice: Office = { name: '', address: '', isDemo: false, doors: [], departments: [] };

/** `end`: withdrawn before its own last day. */
export type PackAct = 'activate' | 'end';

/** A questionnaire as it stood; `hash` is SHA-256 of its canonical JSON, hexadecimal. */
export type JudgedForm = { id: string; version: number; hash: string };

type Visit = { visit: string };
type Command = { command: string };

/** Of a visit from the paper book: when it happened by what stands there, UTC milliseconds. `at` is when it was entered. */
type Written = { writtenAtMs?: number };

export type Lines = {
  setting: {
    facts:
      | ({ key: 'office'; value: Office } & Partial<Command>)
      | { key: 'demo-sheet'; value: Json }
      | ({ key: 'checklist'; value: ChecklistItem[] } & Command)
      | ({ key: 'office-hours'; value: OfficeHours } & Command)
      /** Whom the guard calls; `department` null: the office as such. Numbers of desks, not of people. */
      | ({ key: 'phones'; value: { department: string | null; phone: string }[] } & Command);
  };
  /** A version of a pack: the newest of an id counts. Lines from before letters had rules hold the pack alone. */
  policy: { facts: { pack: Pack; hash?: string; act?: PackAct } & Partial<Command> };
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
      /** Of a guest of one meeting; other lines have none. */
      meeting?: string;
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
        /** Of source `office-code`: a printed one proves no more than that somebody has a picture of it. Older lines have none. */
        officeCode?: OfficeCodeKind;
        /** Of source `paper`. */
        paper?: PaperPlace;
      } & Written;
    /** `goods`: brought in the vehicle. Older lines have none. */
    personal: PersonFields & {
      host: string | null;
      purpose: string | null;
      vehicle: Vehicle | null;
      goods?: string | null;
    };
  };
  declaration: {
    facts: Visit & { form: string; version: number; language: 'vi' | 'en' };
    personal: { answers: Answers };
  };
  /** `device`: the thermometer by the name the office gave it. `isTyped` false: it came over the wire. Older lines say neither. */
  reading: {
    facts: Visit & { ordinal: number; device?: string; isTyped?: boolean } & Partial<Command>;
    personal: { tenths: number };
  };
  decision: {
    /** `packHashes` and `forms`: what the door judged by. A guard's own word has none, nor have older lines. */
    facts: Visit &
      Command & { outcome: Outcome; packs: string[]; packHashes?: string[]; forms?: JudgedForm[] } & Written;
    /** `inputs`: all that the verdict looked at. `summonedBy`: the leader who asked for somebody beyond the share. */
    personal: {
      reasons: Reason[] | null;
      note: string | null;
      inputs?: Facts | null;
      summonedBy?: string | null;
    };
  };
  departure: {
    facts: Visit & Command & { way: DepartureWay; door: string | null; paper?: PaperPlace } & Written;
    personal: { note: string | null };
  };
  /** A value that was wrong is put right by another line; `note` says why. Of the personal fields it has the one it names. */
  correction: {
    facts: Visit & Command & CorrectionFacts;
    personal: { note: string } & Partial<Pick<CorrectedValues, PersonalCorrection>>;
  };
  /** The visit never was: entered twice, or by mistake. */
  void: { facts: Visit & Command; personal: { note: string } };
  login: { facts: { account: string; isAccepted: boolean } };
  view: { facts: Visit };
  export: {
    facts: Command & { fromMs: number; toMs: number; format: 'csv' };
    personal: { requester: string; document: string; purpose: string };
  };
  start: { facts: { version: string } };
  stop: { facts: { version: string } };
} & IntegrityLines &
  ShiftLines &
  VehicleLines &
  WatchLines &
  PaperLines &
  MeetingLines &
  HostCallLines;

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
  title: 'identity',
  vehicle: 'identity',
  driver: 'identity',
  goods: 'identity',
  goodsOut: 'identity',
  goodsIn: 'identity',
  note: 'identity',
  summonedBy: 'identity',
  requester: 'identity',
  answers: 'health',
  tenths: 'health',
  reasons: 'health',
  inputs: 'health',
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
