import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { QueryState } from '#renderer/desk/board/QueryState.tsx';
import { useHostCalls } from '#renderer/desk/waiting/use-host-calls.ts';
import classes from '#renderer/desk/waiting/waiting.module.css';
import { hostAnswerWords } from '#renderer/desk/words/host-call-words.ts';
import { formatTime } from '#renderer/ui/format.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { HostView } from '#src/contract/host-call.ts';

/** Whom the visitor wants to see, who of the staff that may be, the numbers to call, and the calls before this one. */
export function HostCard({ visitId }: { visitId: string }) {
  const { t } = useLingui();
  const { orpc } = useHost();
  const host = useQuery(orpc.desk.host.queryOptions({ input: { visitId } }));
  const calls = useHostCalls(visitId);
  return (
    <QueryState query={host}>
      <Stack gap={4} className={classes['host'] ?? ''}>
        {host.data ? <Known host={host.data} /> : <Trans>Sổ không có lượt này.</Trans>}
        {calls.map((call) => (
          <Text key={call.at} size="sm">
            {formatTime(call.at)} · {call.name}: {t(hostAnswerWords[call.answer])}
            {call.note !== null && ` (${call.note})`}
          </Text>
        ))}
      </Stack>
    </QueryState>
  );
}

function Known({ host: { host, departmentName, colleagues, phones } }: { host: HostView }) {
  const { t } = useLingui();
  const others = colleagues.filter(({ name }) => name !== host);
  const nameOf = ({ name, departmentName: place }: HostView['colleagues'][number]) =>
    place === null ? name : `${name} (${place})`;
  return (
    <>
      <Text fw={700} size="lg" lh={1.2}>
        {host ?? t`Khách không nói gặp ai`}
      </Text>
      <Text size="sm" c="dimmed">
        {departmentName ?? t`Cơ quan`}
      </Text>
      {others.length > 0 && (
        <Text size="sm">
          <Trans>Có thể là: {others.map(nameOf).join('; ')}</Trans>
        </Text>
      )}
      {phones.map(({ place, phone }) => (
        <Group key={`${place} ${phone}`} gap="xs">
          <IconPhone size={20} aria-hidden />
          <Text fw={700} size="xl" lh={1.2}>
            {phone}
          </Text>
          <Text size="sm" c="dimmed">
            {place ?? t`Cơ quan`}
          </Text>
        </Group>
      ))}
      {phones.length === 0 && (
        <Text size="sm">
          <Trans>Chưa có số điện thoại nào: Văn phòng ghi ở mục Nếp làm việc.</Trans>
        </Text>
      )}
    </>
  );
}
