import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { ShareLimit } from '#src/contract/rota.ts';

/** What an office's own rule has in the place of a letter's number. */
const noNumber = '—';

/** The letter that a share comes from. */
export function LimitText({ limit }: { limit: ShareLimit }) {
  if (!limit) return null;
  const letters = limit.letters.filter((number) => number !== noNumber).join('; ');
  return (
    <Text size="xs" c="dimmed">
      {letters === '' ? <Trans>theo quy định của cơ quan</Trans> : <Trans>theo văn bản {letters}</Trans>}
    </Text>
  );
}
