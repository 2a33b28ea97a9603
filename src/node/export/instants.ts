import { toLocalIso } from '#src/domain/register/local-time.ts';

/** 23/11/2026, where the office is. */
export const sayDay = (atMs: number): string => toLocalIso(atMs).slice(0, 10).split('-').reverse().join('/');

/** 14:05:30, where the office is. */
export const sayClock = (atMs: number): string => toLocalIso(atMs).slice(11, 19);
