/** What the host and a worker that reads the book say to each other. `ask` names one of the worker's questions. */
export type Question = { id: number; ask: string; order: unknown } | 'end';
export type Answer = { id: number; answer: unknown } | { id: number; problem: string };
