import { createActorContext } from '@xstate/react';
import type { Draft } from '#renderer/kiosk/flow/draft.ts';
import { kioskMachine } from '#renderer/kiosk/flow/kiosk-machine.ts';

/** The running conversation: screens read it with `useSelector` and speak to it with `useActorRef().send`. */
export const Kiosk = createActorContext(kioskMachine);

/** The visit on screen. Only for screens that exist within a visit. */
export function useDraft(): Draft {
  const draft = Kiosk.useSelector(({ context }) => context.draft);
  if (!draft) throw new Error('This screen needs a visit.');
  return draft;
}
