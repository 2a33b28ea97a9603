import { useState } from 'react';
import type { Problem } from '#renderer/kiosk/flow/problems.ts';
import { useScrollToProblem } from '#renderer/kiosk/frame/useScrollToProblem.ts';
import { Kiosk, useDraft } from '#renderer/kiosk/kiosk-context.ts';
import { useProblemText } from '#renderer/kiosk/person/useProblemText.ts';

type Draft = ReturnType<typeof useDraft>;

/** A step with fields: what is wrong is said once somebody has tried to go on, and brought into view. */
export function useFormStep(findProblems: (draft: Draft) => readonly Problem[]) {
  const { send } = Kiosk.useActorRef();
  const draft = useDraft();
  const [tries, setTries] = useState(0);
  const problemText = useProblemText(tries > 0 ? findProblems(draft) : []);
  useScrollToProblem(tries);
  return {
    draft,
    problemText,
    edit: (fields: Partial<Draft['fields']>) => send({ type: 'EDIT', fields }),
    goOn: () => {
      setTries(tries + 1);
      send({ type: 'NEXT' });
    },
  };
}
