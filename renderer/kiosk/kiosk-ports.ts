import { i18n } from '@lingui/core';
import { ORPCError } from '@orpc/client';
import type { KioskPorts } from '#renderer/kiosk/flow/kiosk-setup.ts';
import type { GatebookClient } from '#src/contract/contract.ts';

/** Busy, or too slow just now: the same call may succeed a moment later. */
const passing = new Set([408, 425, 429]);

/** The conversation's outside, for real: the host, and ids that nobody else makes. */
export const createKioskPorts = (client: GatebookClient): KioskPorts => ({
  scan: (input) => (signal) => client.kiosk.scan(input, { signal }),
  checkIn: (input) => (signal) => client.kiosk.checkIn(input, { signal }),
  isHopeless: (error) =>
    error instanceof ORPCError && error.status >= 400 && error.status < 500 && !passing.has(error.status),
  makeId: () => crypto.randomUUID(),
  language: () => (i18n.locale === 'en' ? 'en' : 'vi'),
});
