import { useSelector } from '@xstate/react';
import { Kiosk } from '#renderer/kiosk/kiosk-context.ts';

/** How far the command on its way to the host has come. */
export function useDelivery(): 'quick' | 'slow' | 'late' | 'hopeless' {
  const delivery = Kiosk.useSelector(({ children }) => children.delivery);
  return useSelector(delivery, (snapshot) => {
    if (!snapshot?.matches('late')) return snapshot?.matches({ prompt: 'slow' }) ? 'slow' : 'quick';
    return snapshot.context.hasNoHope ? 'hopeless' : 'late';
  });
}
