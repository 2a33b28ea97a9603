import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

/** One intention, one id: sent again after a lost answer it is the same; after a change in the form it is another one. */
export function useSave(send: (commandId: string) => Promise<unknown>) {
  const queries = useQueryClient();
  const [commandId, setCommandId] = useState(() => crypto.randomUUID());
  const save = useMutation({
    mutationFn: () => send(commandId),
    onSuccess: () => {
      setCommandId(crypto.randomUUID());
      void queries.invalidateQueries();
    },
  });
  return {
    ...save,
    /** Of the form: what was said to be saved is not what stands there any more. */
    changed: () => {
      setCommandId(crypto.randomUUID());
      save.reset();
    },
  };
}
