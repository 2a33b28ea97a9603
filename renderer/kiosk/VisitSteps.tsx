import { WhichWayScreen } from '#renderer/kiosk/answer/WhichWayScreen.tsx';
import { QuestionStep } from '#renderer/kiosk/declaration/QuestionStep.tsx';
import { SignStep } from '#renderer/kiosk/declaration/SignStep.tsx';
import { ErrandStep } from '#renderer/kiosk/errand/ErrandStep.tsx';
import { Kiosk } from '#renderer/kiosk/kiosk-context.ts';
import { ProtectionStep } from '#renderer/kiosk/measures/ProtectionStep.tsx';
import { TemperatureStep } from '#renderer/kiosk/measures/TemperatureStep.tsx';
import { PersonStep } from '#renderer/kiosk/person/PersonStep.tsx';
import { useScanKeys } from '#renderer/scanner/useScanKeys.ts';

const steps = ['person', 'errand', 'questions', 'signing', 'protection', 'temperature', 'whichWay'] as const;

const ignore = () => undefined;

/** The step of a visit that is on screen. */
export function VisitSteps() {
  // No code is asked for here: a burst must neither fill a field nor press a button. Somebody's own keys pass.
  useScanKeys(ignore, { lonePresses: 'pass' });
  const step = Kiosk.useSelector((snapshot) => steps.find((name) => snapshot.matches({ visit: { step: name } })));
  const index = Kiosk.useSelector(({ context }) => context.questionIndex);
  const answer = Kiosk.useSelector(({ context }) => context.answer);
  switch (step) {
    case 'person':
      return <PersonStep />;
    case 'errand':
      return <ErrandStep />;
    case 'questions':
      return <QuestionStep key={index} />;
    case 'signing':
      return <SignStep />;
    case 'protection':
      return <ProtectionStep />;
    case 'temperature':
      return <TemperatureStep />;
    case 'whichWay':
      return answer?.outcome === 'which-way' ? <WhichWayScreen sinceAt={answer.sinceAt} /> : null;
    case undefined:
      return null;
  }
}
