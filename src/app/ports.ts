import type { IntegrityPort } from '#src/app/integrity-port.ts';
import type { LogReader } from '#src/app/log-port.ts';
import type { NumbersReader } from '#src/app/numbers-port.ts';
import type { PresenceTeller } from '#src/app/presence-port.ts';
import type { PaperQueries, ShiftQueries } from '#src/app/shift-ports.ts';
import type { VehicleQueries } from '#src/app/vehicle-ports.ts';
import type { KnownDevices } from '#src/contract/device.ts';
import type { CertificateTools } from '#src/domain/codes/hc1.ts';
import type { Gazetteer } from '#src/domain/declaration/gazetteer.ts';
import type { Questionnaire } from '#src/domain/declaration/questionnaire.ts';
import type { Hash } from '#src/domain/journal/hash.ts';
import type { VerifyBytes } from '#src/domain/journal/verifier-key.ts';
import type { Duty } from '#src/domain/policy/facts.ts';
import type { Pack } from '#src/domain/policy/pack.ts';
import type { Reason } from '#src/domain/policy/reasons.ts';
import type { CorrectedField } from '#src/domain/register/corrections.ts';
import type { Tally } from '#src/domain/register/drift.ts';
import type { Staying } from '#src/domain/register/glance/overdue.ts';
import type { HostAnswer } from '#src/domain/register/host-call.ts';
import type { IntegrityKind } from '#src/domain/register/integrity-lines.ts';
import type { Line, Lines, Office, PackAct, PersonFields, Vehicle, WrittenLine } from '#src/domain/register/lines.ts';
import type { RotaMark } from '#src/domain/register/meeting-lines.ts';
import type {
  Category,
  DepartureWay,
  Direction,
  Outcome,
  Role,
  Source,
  VisitState,
} from '#src/domain/register/vocabulary.ts';
import type { Watched } from '#src/domain/register/watch-lines.ts';

/**
 * Time and ids come from the outside, so that a test can be at any moment and a demo can fill a month. `monoMs`: since some
 * moment of this boot; nobody can set it.
 */
export type Clock = { nowMs(): number; monoMs(): number };
export type Entropy = { id(): string; token(): string; nonce(): Uint8Array };

export type CodeKeys = {
  sign(bytes: Uint8Array): Uint8Array;
  verify(bytes: Uint8Array, signature: Uint8Array): boolean;
  /** 32 bytes; goes with what another office may want to check. */
  publicKey: Uint8Array;
};

/** Slow on purpose; the hash text carries its own parameters. */
export type PinHasher = { hash(pin: string): Promise<string>; verify(hash: string, pin: string): Promise<boolean> };

/** Secrets stand beside the journal, never in it. */
export type Credential = { hash: string; failures: number };
export type Credentials = {
  find(account: string): Credential | null;
  save(account: string, credential: Credential): void;
};

export type AccountRow = { id: string; name: string; role: Role };
export type StaffRow = { id: string; name: string; department: string | null; isActive: boolean };
export type InviteRow = {
  id: string;
  name: string;
  phone: string | null;
  department: string | null;
  host: string | null;
  purpose: string | null;
  vehicle: Vehicle | null;
  fromMs: number;
  untilMs: number;
  isWithdrawn: boolean;
  meeting: string | null;
};

/** `title` null: erased. */
export type MeetingRow = Omit<Lines['meeting']['facts'], 'meeting' | 'command'> & {
  id: string;
  title: string | null;
  host: string | null;
};

/** The guests of a meeting: those whose invitation stands, and the people who are inside, with their companions. */
export type MeetingCounts = { invited: number; inside: number };

/** `summonedBy`: the leader who asked for them, where they came beyond the share of their department. */
export type StaffComingRow = { staff: string; arrivedAt: number; isInside: boolean; summonedBy: string | null };

/** Somebody inside. `room`: of the meeting that they were invited to. */
export type StayingRow = Staying & {
  id: string;
  department: string | null;
  people: number;
  room: string | null;
  isVehicleInside: boolean;
};

export type HostCallRow = { visit: string; at: number; actor: string; answer: HostAnswer; note: string | null };

/** An entry of the watch list as its newest line says; `at` and `actor` are that line's. */
export type WatchRow = Watched & {
  id: string;
  at: number;
  actor: string;
  reason: string | null;
  untilMs: number | null;
  isWithdrawn: boolean;
};

/** The newest version of a pack: when it was written and by whom, and whether to begin it or to end it. */
export type PackRecord = { at: number; actor: string; act: PackAct; hash: string; pack: Pack };

/** One visit as the register knows it now. Instants are UTC milliseconds; erased personal values are null. */
export type VisitRow = Omit<PersonFields, 'name'> & {
  seq: number;
  id: string;
  person: string;
  number: number;
  day: string;
  state: VisitState;
  category: Category;
  source: Source;
  name: string | null;
  department: string | null;
  host: string | null;
  purpose: string | null;
  companions: number;
  vehicle: Vehicle | null;
  door: string | null;
  invite: string | null;
  arrivedAt: number;
  admittedAt: number | null;
  leftAt: number | null;
  reasons: Reason[];
  /** The leader who asked for them, where they came beyond the share of their department. */
  summonedBy: string | null;
  readings: number[];
};

/** What a list shows of a visit. */
export type ListedVisit = Omit<
  VisitRow,
  'person' | 'day' | 'bornOn' | 'sex' | 'address' | 'vehicle' | 'invite' | 'summonedBy'
> & { vehicle: Pick<Vehicle, 'plate'> | null };

export type MovementRow = {
  seq: number;
  at: number;
  direction: Direction;
  way: DepartureWay;
  visit: VisitRow;
};

/** One reading of a thermometer. `device` and `isTyped` null: an older line, which does not say. */
export type MeasuredRow = {
  tenths: number;
  at: number;
  actor: string;
  device: string | null;
  isTyped: boolean | null;
};

export type HistoryRow = Pick<WrittenLine, 'seq' | 'at' | 'kind' | 'actor'> & {
  note: string | null;
  /** Of a decision and of a call to the host. */
  outcome: Outcome | HostAnswer | null;
  summonedBy: string | null;
  /** It was taken back by a later line. */
  isStruck: boolean;
  /** Of a correction: what stood there and what stands there since. A department is an id. */
  change: { field: CorrectedField; was: unknown; becomes: unknown } | null;
};

/** Everything that may be asked of the register. Lists are newest first. */
export type Queries = {
  office(): Office | null;
  setting(key: string): unknown;
  /** The newest line of a kind that says something about the book itself. */
  newest<K extends IntegrityKind>(kind: K): Pick<WrittenLine<K>, 'seq' | 'at' | 'facts'> | null;
  packs(): Pack[];
  packRecords(): PackRecord[];
  /** The latest activation of a pack, which an end leaves as it was. */
  findActivation(pack: string): { at: number; actor: string } | null;
  /** Any version that ever was. */
  findPack(hash: string): Pack | null;
  accounts(): AccountRow[];
  findStaff(id: string): StaffRow | null;
  findInvite(id: string): InviteRow | null;
  staff(): StaffRow[];
  /** Those that end at `sinceMs` or later, by when they begin, the latest first; `search` in name or host, marks and case aside. */
  invites(by: { search: string; sinceMs: number; limit: number }): InviteRow[];
  /** Everybody who was invited to a meeting, whether taken back or not. */
  invitesTo(meeting: string): InviteRow[];
  findMeeting(id: string): MeetingRow | null;
  /** Those that end at `sinceMs` or later, in the order in which they begin. */
  meetings(since: { sinceMs: number; limit: number }): MeetingRow[];
  /** Those that ended before then, the latest first. */
  meetingsBefore(before: { beforeMs: number; limit: number }): MeetingRow[];
  /** Those in a room that are on at some moment of this time, but for the cancelled ones. */
  meetingsInRoom(room: string, time: { fromMs: number; untilMs: number }): MeetingRow[];
  /** The guests of a meeting who came since then and are inside, with their companions. */
  countMeeting(meeting: string, visitorsSinceMs: number): number;
  /** Of each of many meetings at once. */
  countMeetings(meetings: readonly string[], visitorsSinceMs: number): ReadonlyMap<string, MeetingCounts>;
  /** What was said about where the staff work, from one local day to another, both included. */
  rota(fromDay: string, toDay: string): RotaMark[];
  /** Each time somebody of the staff came in on a local day with a badge, first to last. */
  staffComing(day: string): StaffComingRow[];
  findVisit(id: string): VisitRow | null;
  /** The held or inside visit of a person, whichever way the person was recognised. */
  findOpenVisit(
    by: { document: string } | { staff: string } | { invite: string } | { person: string },
  ): VisitRow | null;
  findLastVisit(by: { document: string } | { staff: string } | { invite: string }): VisitRow | null;
  findPerson(document: string): string | null;
  nextNumber(day: string): number;
  /** The visit that a command already wrote to, if it did. */
  findCommand(command: string): { seq: number; visit: string | null } | null;
  inside(limit: number): VisitRow[];
  countInside(): { visits: number; people: number };
  /** People inside who came since then: others have probably gone unseen. */
  countPresent(since: { visitorsSinceMs: number; staffSinceMs: number }): number;
  /** The staff of a department, and how many of them came since then and are inside. */
  duty(department: string, staffSinceMs: number): Duty;
  waiting(): VisitRow[];
  /** Those inside who came last, so many visits. */
  staying(limit: number): StayingRow[];
  /** Vehicles inside, whoever came with them. */
  countVehicles(): number;
  /** Of those who wait, first to last. */
  hostCalls(): HostCallRow[];
  movements(range: { fromMs: number; before: number | null; limit: number }): MovementRow[];
  countMovements(fromMs: number): { ins: number; outs: number };
  search(text: string, today: string, limit: number): VisitRow[];
  history(visit: string): HistoryRow[];
  /** The line that says the value now. */
  lineOf(visit: string, field: CorrectedField): number;
  /** What the visitor declared, and on which form; null when nothing was declared. */
  declared(visit: string): { form: string; version: number; answers: unknown } | null;
  /** All there ever was, those in force first. */
  watchList(): WatchRow[];
  findWatch(id: string): WatchRow | null;
  /** Those in force that share a key with somebody at the door. */
  watchCandidates(comer: Watched, nowMs: number): WatchRow[];
  /** What the door itself decided last; personal values that were erased are not there. */
  judged(visit: string): WrittenLine<'decision'> | null;
  /** First to last. */
  measured(visit: string): MeasuredRow[];
  /** How often each named thermometer said what, today and on the days before. */
  readingTallies(days: { todayMs: number; sinceMs: number }): Tally[];
} & ShiftQueries &
  PaperQueries &
  VehicleQueries;

/** Inside one transaction: reads see what was just added; `add` answers the new line's sequence number. */
export type Page = Queries & { add(line: Line): number };

export type Register = {
  /**
   * Runs the work in a transaction and resolves after it is on disk. Works that ask in the same turn of the event loop
   * share one commit; one that throws takes back its own lines only. Rejects with `NotSavedError` when nothing of it is kept.
   */
  write<T>(work: (page: Page) => T): Promise<T>;
  read: Queries;
  /** Calls back after lines were committed, with the number of lines in the book. Answers how to stop. */
  onWritten(listener: (size: number) => void): () => void;
};

/** Makes the file of a recorded export, off the main thread. `upToSeq`: later lines are not in it. */
export type ExportOrder = { seq: number; fromMs: number; toMs: number; fileName: string };
export type Exporter = { make(order: ExportOrder): Promise<{ rows: number }> };

export type Ports = {
  register: Register;
  clock: Clock;
  entropy: Entropy;
  codeKeys: CodeKeys;
  /** Ed25519 by any public key. */
  verifyBytes: VerifyBytes;
  /** SHA-256. */
  hash: Hash;
  certificates: CertificateTools;
  pins: PinHasher;
  credentials: Credentials;
  exporter: Exporter;
  presence: PresenceTeller;
  integrity: IntegrityPort;
  /** What may be attached to a screen. */
  devices: KnownDevices;
  log: LogReader;
  numbers: NumbersReader;
  forms: readonly Questionnaire[];
  /** What the names of provinces and countries mean on a day. */
  gazetteer: Gazetteer;
  /** The letters that come with Gatebook; their places stand by names. */
  templates: readonly Pack[];
  retention: { healthDays: number; registerMonths: number };
  /** Fills an empty register with the demo office; null where there is none to offer. */
  fillDemo: (() => Promise<void>) | null;
};
