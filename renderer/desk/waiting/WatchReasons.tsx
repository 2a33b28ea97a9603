import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatDay } from '#renderer/ui/format.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { WatchMark } from '#src/domain/register/watch.ts';

const markWords: Record<WatchMark, MessageDescriptor> = {
  document: msg`trùng số giấy tờ`,
  plate: msg`trùng biển số và loại xe`,
  name: msg`trùng cả họ và tên`,
};

/** Why somebody who waits is on the watch list, and by what they were recognised. For the guard's eyes only. */
export function WatchReasons({ visitId }: { visitId: string }) {
  const { t } = useLingui();
  const { orpc } = useHost();
  const matches = useQuery(orpc.watch.matches.queryOptions());
  const own = matches.data?.filter((match) => match.visitId === visitId) ?? [];
  return own.map(({ mark, reason, untilAt }) => {
    const until = untilAt === null ? '' : ` (${t`đến ${formatDay(untilAt)}`})`;
    return (
      <Text key={`${mark} ${reason}`} fw={700}>
        {t`Cần lưu ý`} ({t(markWords[mark])}){reason && `: ${reason}`}
        {until}
      </Text>
    );
  });
}
