import { DeliveryScreen } from '#renderer/kiosk/answer/DeliveryScreen.tsx';
import { MovedScreen } from '#renderer/kiosk/answer/MovedScreen.tsx';
import { NoticeScreen } from '#renderer/kiosk/answer/NoticeScreen.tsx';
import { OutcomeScreen } from '#renderer/kiosk/answer/OutcomeScreen.tsx';
import { useDelivery } from '#renderer/kiosk/answer/useDelivery.ts';
import { Kiosk } from '#renderer/kiosk/kiosk-context.ts';

/** What the host answered, or that it has not yet. */
export function AnswerScreen() {
  const isReading = Kiosk.useSelector((snapshot) => snapshot.matches('reading'));
  const isSending = Kiosk.useSelector((snapshot) => snapshot.matches('sending'));
  const answer = Kiosk.useSelector(({ context }) => context.answer);
  const stage = useDelivery();
  if (isReading || isSending) return <DeliveryScreen stage={stage} what={isSending ? 'visit' : 'scan'} />;
  switch (answer?.outcome) {
    case 'moved':
      return <MovedScreen answer={answer} />;
    case 'admitted':
    case 'held':
    case 'refused':
      return <OutcomeScreen admission={answer} />;
    case 'waiting':
    case 'just-done':
    case 'unreadable':
    case 'already-inside':
    case 'already-waiting':
    case 'not-accepted':
      return <NoticeScreen answer={answer} />;
    // These two lead into a visit; nothing leads to an answer screen without an answer.
    case 'begin':
    case 'which-way':
    case undefined:
      return null;
  }
}
