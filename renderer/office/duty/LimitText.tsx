import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { letterNumbers } from '#renderer/ui/letter-numbers.ts';
import type { ShareLimit } from '#src/contract/rota.ts';

/** The letter that a share comes from. */
export function LimitText({ limit }: { limit: ShareLimit }) {
  if (!limit) return null;
  const letters = letterNumbers(limit.letters);
  return (
    <Text size="xs" c="dimmed">
      {letters === '' ? <Trans>theo quy định của cơ quan</Trans> : <Trans>theo văn bản {letters}</Trans>}
    </Text>
  );
}
