import type { Page } from '#src/app/ports.ts';
import type { Gathering } from '#src/domain/policy/facts.ts';

/** The meeting that an invite is for, and who is in it. Null: no invite, or one that is for no meeting. */
export const gatheringOf = (_page: Page, _invite: string | null): Gathering | null => null;
