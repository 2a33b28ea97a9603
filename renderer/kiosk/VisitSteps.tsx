import { useState } from 'react';
import { useSerialScanner } from '#renderer/devices/DevicesContext.tsx';
import { WhichWayScreen } from '#renderer/kiosk/answer/WhichWayScreen.tsx';
import { QuestionStep } from '#renderer/kiosk/declaration/QuestionStep.tsx';
import { SignStep } from '#renderer/kiosk/declaration/SignStep.tsx';
import { ErrandStep } from '#renderer/kiosk/errand/ErrandStep.tsx';
import { Kiosk } from '#renderer/kiosk/kiosk-context.ts';
import { ProtectionStep } from '#renderer/kiosk/measures/ProtectionStep.tsx';
import { TemperatureStep } from '#renderer/kiosk/measures/TemperatureStep.tsx';
import { PersonStep } from '#renderer/kiosk/person/PersonStep.tsx';
import { ScanNotice } from '#renderer/kiosk/ScanNotice.tsx';
import { useScanKeys } from '#renderer/scanner/useScanKeys.ts';

const steps = ['person', 'errand', 'questions', 'signing', 'protection', 'temperature', 'whichWay'] as const;

/** A visit that is being entered. No code is asked for here: it must neither fill a field nor press a button. */
export function VisitSteps() {
  const [scans, setScans] = useState(0);
  const refuse = () => setScans((count) => count + 1);
  // Somebody's own keys pass.
  useScanKeys(refuse, { lonePresses: 'pass', onRejected: refuse });
  useSerialScanner(({ outcome }) => outcome !== 'nothing' && refuse());
  return (
    <>
      <ScanNotice count={scans} />
      <CurrentStep />
    </>
  );
}

function CurrentStep() {
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
