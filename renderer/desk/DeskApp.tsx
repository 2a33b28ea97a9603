import { Trans, useLingui } from '@lingui/react/macro';
import { Center, Loader } from '@mantine/core';
import { Activity } from 'react';
import { Board } from '#renderer/desk/board/Board.tsx';
import { HandedOverProvider } from '#renderer/desk/shift/HandedOverContext.tsx';
import { SignInScreen } from '#renderer/sign-in/SignInScreen.tsx';
import { useSession } from '#renderer/sign-in/use-session.ts';

/** The guard's desk: whoever signs in gets the board; a session that ended leaves it as it was, behind the sign-in. */
export function DeskApp() {
  const { t } = useLingui();
  const { isKnown, account, seat, signedIn, signOut } = useSession();
  if (!isKnown) {
    return (
      <Center component="main" mih="100vh">
        <Loader aria-label={t`Đang tải`} />
      </Center>
    );
  }
  return (
    <HandedOverProvider signedIn={signedIn}>
      {seat && (
        <Activity mode={account ? 'visible' : 'hidden'}>
          <Board key={seat.id} account={seat} onSignOut={signOut} />
        </Activity>
      )}
      {!account && (
        <SignInScreen place={<Trans>Bàn bảo vệ</Trans>} least="guard" expired={seat} onSignedIn={signedIn} />
      )}
    </HandedOverProvider>
  );
}
