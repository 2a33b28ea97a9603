/** The closed lists of the entrance register. The journal stores these words, so a word is never renamed, only added. */

/** Why somebody is at the door (requirement R08). */
export const categories = ['citizen', 'guest', 'courier', 'contractor', 'driver', 'staff'] as const;
export type Category = (typeof categories)[number];

/** What started the visit: a code that was read, nothing at all, or the guard on behalf of somebody. */
export const sources = [
  'office-code',
  'invite',
  'badge',
  'citizen-card',
  'none',
  'guard',
  'personal-code',
  'insurance-card',
  'health-certificate',
  'pass',
  /** From the paper book, after an outage. */
  'paper',
] as const;
export type Source = (typeof sources)[number];

/** `static`: printed, the same for years; `rotating`: on a screen at the door, another one every half minute. */
export const officeCodeKinds = ['static', 'rotating'] as const;
export type OfficeCodeKind = (typeof officeCodeKinds)[number];

/** Where a visit stands. `held` waits for the guard; `refused` never became a movement; `void` was written by mistake. */
export const visitStates = ['held', 'inside', 'left', 'refused', 'void'] as const;
export type VisitState = (typeof visitStates)[number];

/** What the door answered. */
export const outcomes = ['admitted', 'held', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];

export const directions = ['in', 'out'] as const;
export type Direction = (typeof directions)[number];

export const documentKinds = ['citizen-card', 'old-id', 'passport', 'other'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const sexes = ['male', 'female', 'other'] as const;
export type Sex = (typeof sexes)[number];

export const vehicleClasses = ['car', 'motorbike', 'other'] as const;
export type VehicleClass = (typeof vehicleClasses)[number];

/** Of the plate, not of the vehicle: private, for hire, of the State, of the army. */
export const plateColours = ['white', 'yellow', 'blue', 'red'] as const;
export type PlateColour = (typeof plateColours)[number];

/**
 * Who drove a vehicle out. `own`: whoever it came with, who leaves by it; `other`: somebody else; `stays`: whoever it came
 * with is inside still, and who drove is not said; `unseen`: nobody saw who drove; `presumed`: it came in again without
 * having been seen to leave.
 */
export const vehicleExits = ['own', 'other', 'stays', 'unseen', 'presumed'] as const;
export type VehicleExit = (typeof vehicleExits)[number];

/** What of an office car's trip was written by mistake: all of it, or that the car has come back. */
export const tripParts = ['trip', 'return'] as const;
export type TripPart = (typeof tripParts)[number];

/**
 * How a departure became known. `presumed`: the person came back without having been seen to leave; `inferred`: a guard who
 * did not see it wrote it down, with what speaks for it.
 */
export const departureWays = ['scan', 'guard', 'presumed', 'inferred'] as const;
export type DepartureWay = (typeof departureWays)[number];

/** Of them those that nobody saw. */
export const unseenWays = ['presumed', 'inferred'] as const satisfies readonly DepartureWay[];
export type UnseenWay = (typeof unseenWays)[number];

/** Who may do what, weakest first. A role may do everything the roles before it may. */
export const roles = ['visitor', 'guard', 'officer', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Whether `role` reaches `needed`. */
export const reaches = (role: Role, needed: Role): boolean => roles.indexOf(role) >= roles.indexOf(needed);

/** What the book says of somebody's temperature, and of their declaration: filters of the whole book. */
export const temperatureMarks = ['none', 'normal', 'high'] as const;
export type TemperatureMark = (typeof temperatureMarks)[number];
export const healthMarks = ['none', 'clear', 'yes'] as const;
export type HealthMark = (typeof healthMarks)[number];
