import { useLingui } from '@lingui/react/macro';
import type { Desk } from '#renderer/desk/board/actions.ts';
import { useSay } from '#renderer/desk/board/NoticeContext.tsx';
import { useDeskKeys } from '#renderer/desk/board/use-desk-keys.ts';

/** The keys of the desk. One that can do nothing now says why: a key that seems dead is pressed again, and harder. */
export function DeskKeys({ desk, isBusy }: { desk: Desk; isBusy: boolean }) {
  const { t } = useLingui();
  const say = useSay();
  useDeskKeys(desk, isBusy, (why) => say({ tone: 'note', text: t(why) }));
  return null;
}
