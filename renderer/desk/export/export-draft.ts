import { daysOf, type PeriodChoice, toPeriod } from '#renderer/desk/export/period.ts';
import type { ExportInput } from '#src/contract/desk.ts';

export type ExportDraft = {
  commandId: string;
  choice: PeriodChoice;
  /** Local days, both included; used when the choice is `custom`. */
  from: string;
  to: string;
  requester: string;
  document: string;
  purpose: string;
};

export const newExport = (): ExportDraft => ({
  commandId: crypto.randomUUID(),
  choice: 'today',
  from: '',
  to: '',
  requester: '',
  document: '',
  purpose: '',
});

export type ExportProblems = {
  period?: 'missing' | 'backwards';
  requester?: 'missing';
  document?: 'missing';
  purpose?: 'missing';
};

const written = ['requester', 'document', 'purpose'] as const;

export function findExportProblems(draft: ExportDraft): ExportProblems {
  const problems: ExportProblems = {};
  if (draft.choice === 'custom') {
    if (draft.from === '' || draft.to === '') problems.period = 'missing';
    else if (draft.to < draft.from) problems.period = 'backwards';
  }
  for (const field of written) if (draft[field].trim() === '') problems[field] = 'missing';
  return problems;
}

/** The draft as the contract wants it; `today` is the local day at the moment of asking. */
export function toExportInput(draft: ExportDraft, today: string): ExportInput {
  const days = draft.choice === 'custom' ? { from: draft.from, to: draft.to } : daysOf(draft.choice, today);
  const { commandId, requester, document, purpose } = draft;
  return {
    commandId,
    ...toPeriod(days),
    requester: requester.trim(),
    document: document.trim(),
    purpose: purpose.trim(),
  };
}
