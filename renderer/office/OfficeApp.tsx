import { Trans, useLingui } from '@lingui/react/macro';
import { Center, Loader } from '@mantine/core';
import { Activity } from 'react';
import { OfficeShell } from '#renderer/office/OfficeShell.tsx';
import { SignInScreen } from '#renderer/sign-in/SignInScreen.tsx';
import { useSession } from '#renderer/sign-in/use-session.ts';
import { reaches } from '#src/domain/register/vocabulary.ts';

/** The supervisor's office: what is handed out and what holds. A guard's session does not open it. */
export function OfficeApp() {
  const { t } = useLingui();
  const { isKnown, account, seat, signedIn, signOut } = useSession();
  if (!isKnown) {
    return (
      <Center component="main" mih="100vh">
        <Loader aria-label={t`Đang tải`} />
      </Center>
    );
  }
  const mayEnter = account !== null && reaches(account.role, 'officer');
  const sat = seat && reaches(seat.role, 'officer') ? seat : null;
  return (
    <>
      {sat && (
        <Activity mode={mayEnter ? 'visible' : 'hidden'}>
          <OfficeShell key={sat.id} account={sat} onSignOut={signOut} />
        </Activity>
      )}
      {!mayEnter && (
        <SignInScreen place={<Trans>Văn phòng</Trans>} least="officer" expired={sat} onSignedIn={signedIn} />
      )}
    </>
  );
}
