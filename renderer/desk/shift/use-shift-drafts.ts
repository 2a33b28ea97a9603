import { useState } from 'react';
import { type ChecklistDraft, type NoteDraft, newChecklist, newNote } from '#renderer/desk/shift/shift-drafts.ts';
import type { SweepDraft } from '#renderer/desk/shift/sweep-keys.ts';

/** What the forms of the shift are given to keep what is typed in them. */
export function useShiftDrafts() {
  const [note, setNote] = useState<NoteDraft>(newNote);
  const [checklist, setChecklist] = useState<ChecklistDraft>(newChecklist);
  const [sweep, setSweep] = useState<SweepDraft>({});
  return {
    note: { draft: note, onDraft: setNote },
    checklist: { draft: checklist, onDraft: setChecklist },
    sweep: { draft: sweep, onDraft: setSweep },
  };
}
