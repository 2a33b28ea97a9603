import type { ChecklistState } from '#src/domain/register/checklist.ts';

/** A note or an incident that is being typed. */
export type NoteDraft = { text: string; isIncident: boolean };
export const newNote: NoteDraft = { text: '', isIncident: false };

/** What was answered of the checklist so far. */
export type ChecklistDraft = { states: Record<string, ChecklistState>; note: string };
export const newChecklist: ChecklistDraft = { states: {}, note: '' };
