import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';
import { QueryState } from '#renderer/desk/board/QueryState.tsx';
import { countHeads, groupByDepartment } from '#renderer/desk/presence/by-department.ts';
import { EvacuationSheet } from '#renderer/desk/presence/EvacuationSheet.tsx';
import { EvacuationTable } from '#renderer/desk/presence/EvacuationTable.tsx';
import { usePresence } from '#renderer/desk/presence/use-presence.ts';
import { formatInstant } from '#renderer/ui/format.ts';
import type { Presence } from '#src/contract/presence.ts';

/** Whom to look for, on screen and on paper. It asks nothing of any network, and closes nobody's visit. */
export function EvacuationDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const presence = usePresence();
  return (
    <DialogFrame title={t`Danh sách sơ tán`} size="72rem" onClose={onClose}>
      <QueryState query={presence}>{presence.data && <Evacuation presence={presence.data} />}</QueryState>
    </DialogFrame>
  );
}

function Evacuation({ presence }: { presence: Presence }) {
  const [found, setFound] = useState<ReadonlySet<string>>(new Set());
  const listed = presence.people.filter(({ isListed }) => isListed);
  const departments = groupByDepartment(listed);
  const foundHeads = countHeads(listed.filter(({ visit }) => found.has(visit.id)));
  const { leftOff } = presence;
  return (
    <Stack gap="sm" pt={4}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Text size="xl" fw={700}>
            <Trans>
              Có lẽ {presence.expected} người ở trong ({presence.low}–{presence.high})
            </Trans>
          </Text>
          <Text>
            <Trans>
              Lúc {formatInstant(presence.at)}. Đã thấy {foundHeads} trên {countHeads(listed)} người trong danh sách.
            </Trans>
          </Text>
        </div>
        <Button h={48} data-autofocus leftSection={<IconPrinter aria-hidden />} onClick={() => window.print()}>
          <Trans>In danh sách</Trans>
        </Button>
      </Group>
      {!presence.isLearnt && (
        <Text>
          <Trans>Sổ còn ít lượt nên chưa đoán được ai đã về: mọi lượt chưa ghi ra đều có trong danh sách.</Trans>
        </Text>
      )}
      <EvacuationTable departments={departments} found={found} onFound={setFound} />
      {leftOff > 0 && (
        <Text c="dimmed">
          <Plural
            value={leftOff}
            other="# lượt chưa ghi ra không có trong danh sách vì gần như chắc đã về; sổ vẫn để mở."
          />
        </Text>
      )}
      <EvacuationSheet presence={presence} departments={departments} />
    </Stack>
  );
}
