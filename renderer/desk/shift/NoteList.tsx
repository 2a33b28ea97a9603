import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, List, ScrollArea, Text } from '@mantine/core';
import { formatTime } from '#renderer/ui/format.ts';
import type { ShiftNote } from '#src/contract/shifts.ts';

/** What was written in the shift so far, the newest first. */
export function NoteList({ notes }: { notes: readonly ShiftNote[] }) {
  const { t } = useLingui();
  if (notes.length === 0) {
    return (
      <Text c="dimmed" size="sm">
        <Trans>Chưa có ghi chú nào trong ca này.</Trans>
      </Text>
    );
  }
  return (
    <ScrollArea.Autosize mah="14rem" tabIndex={0} aria-label={t`Ghi chú trong ca`}>
      <List listStyleType="none" spacing={4}>
        {notes.toReversed().map(({ seq, at, isIncident, text }) => (
          <List.Item key={seq}>
            <Text span fw={600} mr="xs">
              {formatTime(at)}
            </Text>
            {isIncident && (
              <Badge color="red.9" variant="filled" tt="none" mr="xs">
                <Trans>Sự cố</Trans>
              </Badge>
            )}
            {text ?? <Trans>(nội dung đã xóa)</Trans>}
          </List.Item>
        ))}
      </List>
    </ScrollArea.Autosize>
  );
}
