/** What came of a call to whom a visitor wants to see. `reached`: spoken to, and not decided yet. */
export const hostAnswers = ['coming', 'reached', 'refused', 'no-answer'] as const;
export type HostAnswer = (typeof hostAnswers)[number];

/** The guard called the host of somebody who waits; `note` is what the host said. */
export type HostCallLines = {
  'host-call': {
    facts: { visit: string; command: string; answer: HostAnswer };
    personal: { note: string | null };
  };
};
