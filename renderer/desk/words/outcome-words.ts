import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { hostAnswerWords } from '#renderer/desk/words/host-call-words.ts';
import type { VisitDetails } from '#src/contract/visit.ts';
import type { HostAnswer } from '#src/domain/register/host-call.ts';
import type { Outcome } from '#src/domain/register/vocabulary.ts';

const outcomeWords: Record<Outcome, MessageDescriptor> = {
  admitted: msg`Cho vào`,
  held: msg`Giữ lại chờ bảo vệ`,
  refused: msg`Từ chối`,
};

/** What a decision or a call to the host came to; null where a line comes to nothing. */
export function wordsOfOutcome({ kind, outcome }: VisitDetails['history'][number]): MessageDescriptor | null {
  if (outcome === null) return null;
  return kind === 'host-call' ? hostAnswerWords[outcome as HostAnswer] : outcomeWords[outcome as Outcome];
}
