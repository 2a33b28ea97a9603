import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Kbd, Text } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { useHostCalls } from '#renderer/desk/waiting/use-host-calls.ts';
import { hostAnswerWords } from '#renderer/desk/words/host-call-words.ts';
import { formatTime } from '#renderer/ui/format.ts';
import type { VisitSummary } from '#src/contract/visit.ts';

type Props = { visit: VisitSummary; isTarget: boolean; open: OpenDialog };

/** The way to the host, and what came of the last call. */
export function HostCallLine({ visit, isTarget, open }: Props) {
  const { t } = useLingui();
  const last = useHostCalls(visit.id).at(-1);
  return (
    <Group gap="sm" my={4}>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPhone size={16} aria-hidden />}
        rightSection={isTarget && <Kbd aria-hidden>H</Kbd>}
        onClick={() => open({ kind: 'call-host', visit })}
      >
        <Trans>Gọi người tiếp</Trans>
      </Button>
      {last && (
        <Text size="sm" fw={600}>
          {t(hostAnswerWords[last.answer])} ({formatTime(last.at)}){last.note !== null && `: ${last.note}`}
        </Text>
      )}
    </Group>
  );
}
