import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useHandedOver } from '#renderer/desk/shift/HandedOverContext.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { Inputs } from '#src/contract/contract.ts';

/** The same id until it is done, so that a lost answer hands over once. */
export function useHandOver(onDone: () => void) {
  const { client } = useHost();
  const handedOver = useHandedOver();
  const [commandId] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (given: Omit<Inputs['shifts']['handOver'], 'commandId'>) =>
      client.shifts.handOver({ ...given, commandId }),
    onSuccess: (answer) => {
      if (answer.outcome !== 'handed-over') return;
      onDone();
      handedOver(answer);
    },
  });
}
