import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

/** One command under one id until it is done: sent again after a lost answer it is done once. */
export function useCommand<Given, Answer>(
  send: (commandId: string, given: Given) => Promise<Answer>,
  onDone: (answer: Answer, given: Given) => void,
) {
  const queries = useQueryClient();
  const [commandId, setCommandId] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (given: Given) => send(commandId, given),
    onSuccess: (answer, given) => {
      setCommandId(crypto.randomUUID());
      void queries.invalidateQueries();
      onDone(answer, given);
    },
  });
}
