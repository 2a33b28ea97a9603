import { isProtectionAsked } from '#renderer/kiosk/flow/problems.ts';
import { Kiosk } from '#renderer/kiosk/kiosk-context.ts';

const steps = ['person', 'errand', 'questions', 'signing', 'protection', 'temperature'] as const;

/** Which of the asked steps this is, from 1; null outside of them. */
export function useProgress(): { at: number; of: number } | null {
  const step = Kiosk.useSelector((snapshot) => steps.find((name) => snapshot.matches({ visit: { step: name } })));
  const draft = Kiosk.useSelector(({ context }) => context.draft);
  if (!step || !draft) return null;
  const hasForm = draft.asked.questionnaire !== null;
  const isAsked = {
    person: true,
    errand: true,
    questions: hasForm,
    signing: hasForm,
    protection: isProtectionAsked(draft),
    temperature: draft.asked.temperatureAboveTenths !== null,
  };
  const asked = steps.filter((name) => isAsked[name]);
  return { at: asked.indexOf(step) + 1, of: asked.length };
}
