import type { LogReader } from '#src/app/log-port.ts';

/** What the host and the worker that reads the whole book say to each other. */
export type LogAsk = keyof LogReader;
export type LogQuestion = { id: number; ask: LogAsk; order: unknown } | 'end';
export type LogAnswer = { id: number; answer: unknown } | { id: number; problem: string };
