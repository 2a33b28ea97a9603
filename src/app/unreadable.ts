import type { ScanAnswer } from '#src/contract/kiosk.ts';

type Reason = Extract<ScanAnswer, { outcome: 'unreadable' }>['reason'];

export const unreadable = (reason: Reason): ScanAnswer => ({ outcome: 'unreadable', reason });
