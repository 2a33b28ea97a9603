import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Draft, finishDraft } from '#renderer/office/policies/editor/draft.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { PackPreview, PackProblemView } from '#src/contract/policies.ts';
import type { Pack } from '#src/domain/policy/pack.ts';

type Looked = { pack: Pack; preview: PackPreview; commandId: string };

/** From a draft to a letter in force: the host looks at it, the officer looks at what it meets, then it goes into the book. */
export function useActivation(onActivated: (pack: Pack) => void) {
  const { client } = useHost();
  const [looked, setLooked] = useState<Looked | null>(null);
  const [problems, setProblems] = useState<readonly PackProblemView[]>([]);
  const goBack = (found: readonly PackProblemView[]) => {
    setProblems(found);
    setLooked(null);
  };
  const check = useMutation({
    mutationFn: async (draft: Draft) => {
      const pack = finishDraft(draft);
      return { pack, preview: await client.policies.preview({ pack }), commandId: crypto.randomUUID() };
    },
    onSuccess: (next) => {
      setProblems(next.preview.problems);
      setLooked(next.preview.problems.length === 0 ? next : null);
    },
  });
  const activate = useMutation({
    mutationFn: ({ pack, commandId, seen }: Omit<Looked, 'preview'> & { seen: string[] }) =>
      client.policies.activate({ commandId, pack, seenConflicts: seen }),
    onSuccess: (answer, { pack, commandId }) => {
      if (answer.outcome === 'activated') onActivated(pack);
      else if (answer.outcome === 'has-problems') goBack(answer.problems);
      // Another officer was quicker: what is in force now is to be looked at as well.
      else setLooked({ pack, preview: answer.preview, commandId });
    },
  });
  return {
    looked,
    problems,
    goBack: () => goBack([]),
    check,
    isActivating: activate.isPending,
    hasFailed: activate.isError,
    activate: (seen: string[]) => looked && activate.mutate({ ...looked, seen }),
  };
}
