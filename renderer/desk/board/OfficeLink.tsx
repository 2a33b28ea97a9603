import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import type { Account } from '#src/contract/session.ts';
import { reaches } from '#src/domain/register/vocabulary.ts';

/** The way back for whoever came from the office to look something up in the book. */
export function OfficeLink({ account }: { account: Account }) {
  const { t } = useLingui();
  if (!reaches(account.role, 'officer')) return null;
  const label = t`Sang màn hình Văn phòng`;
  return (
    <Tooltip label={label}>
      <ActionIcon component="a" href="/office" variant="default" size="lg" aria-label={label}>
        <IconBuilding size={20} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
