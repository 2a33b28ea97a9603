import type { ClaimInput } from '#src/contract/setup.ts';

/** Names in a list, and one that is typed but not yet added. */
export type PlaceList = { names: string[]; typed: string };

export type PersonDraft = { name: string; pin: string; pinAgain: string };

/** What stands in the wizard. One object above all steps, so that going back or a failed answer loses nothing. */
export type SetupDraft = {
  name: string;
  address: string;
  doors: PlaceList;
  departments: PlaceList;
  supervisor: PersonDraft;
  hasGuard: boolean;
  guard: PersonDraft;
  isHealthAsked: boolean;
};

const nobody: PersonDraft = { name: '', pin: '', pinAgain: '' };

export const newSetup = (firstDoor: string): SetupDraft => ({
  name: '',
  address: '',
  doors: { names: [firstDoor], typed: '' },
  departments: { names: [], typed: '' },
  supervisor: nobody,
  hasGuard: false,
  guard: nobody,
  isHealthAsked: true,
});

/** Takes in a typed or pasted text, one name a line. Bullets, numbering, empty lines and repetitions are left out. */
export function takeIn({ names }: PlaceList, text: string): PlaceList {
  const added = text.split(/\r?\n/).map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s*/u, '').trim());
  return { names: [...new Set([...names, ...added])].filter((name) => name !== ''), typed: '' };
}

/** The draft with whatever still stands in a list's field taken into that list: going on must not lose it. */
export const settle = (draft: SetupDraft): SetupDraft => ({
  ...draft,
  doors: takeIn(draft.doors, draft.doors.typed),
  departments: takeIn(draft.departments, draft.departments.typed),
});

export const steps = ['office', 'doors', 'departments', 'people', 'summary'] as const;
export type Step = (typeof steps)[number];

export type PersonProblem = 'name-missing' | 'pin-not-six-digits' | 'pins-differ' | 'pin-weak';
export type SetupProblems = {
  name?: 'missing';
  address?: 'missing';
  doors?: 'none';
  departments?: 'none';
  supervisor?: PersonProblem;
  guard?: PersonProblem;
};

/** What keeps a step from being left. The strength of a PIN is the host's to judge. */
export function findSetupProblems(step: Step, draft: SetupDraft): SetupProblems {
  switch (step) {
    case 'office':
      return {
        ...(draft.name.trim() === '' && { name: 'missing' as const }),
        ...(draft.address.trim() === '' && { address: 'missing' as const }),
      };
    case 'doors':
      return draft.doors.names.length === 0 ? { doors: 'none' } : {};
    case 'departments':
      return draft.departments.names.length === 0 ? { departments: 'none' } : {};
    case 'people': {
      const supervisor = problemOf(draft.supervisor);
      const guard = draft.hasGuard ? problemOf(draft.guard) : null;
      return { ...(supervisor && { supervisor }), ...(guard && { guard }) };
    }
    case 'summary':
      return {};
  }
}

function problemOf({ name, pin, pinAgain }: PersonDraft): PersonProblem | null {
  if (name.trim() === '') return 'name-missing';
  if (!/^\d{6}$/.test(pin)) return 'pin-not-six-digits';
  return pin === pinAgain ? null : 'pins-differ';
}

export const toClaimInput = (draft: SetupDraft): ClaimInput => ({
  name: draft.name.trim(),
  address: draft.address.trim(),
  doors: draft.doors.names,
  departments: draft.departments.names,
  supervisor: { name: draft.supervisor.name.trim(), pin: draft.supervisor.pin },
  guard: draft.hasGuard ? { name: draft.guard.name.trim(), pin: draft.guard.pin } : null,
  isHealthAsked: draft.isHealthAsked,
});
