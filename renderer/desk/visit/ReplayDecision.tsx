import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconReload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { Outputs } from '#src/contract/contract.ts';

type Replayed = Outputs['policies']['replay'];
type Reason = Extract<Replayed, { outcome: 'cannot' }>['why'];

const cannotWords: Record<Reason, MessageDescriptor> = {
  'not-known-here': msg`Sổ không có lượt này.`,
  'no-decision': msg`Lượt này không do cửa quyết định, nên không có gì để chạy lại.`,
  'before-letters': msg`Quyết định này có từ trước khi văn bản được ghi cùng lượt, nên không chạy lại được.`,
  'inputs-erased': msg`Dữ liệu mà cửa dùng để quyết định đã được xóa theo hạn lưu giữ, nên không chạy lại được.`,
  'pack-missing': msg`Sổ thiếu một văn bản đã dùng khi đó. Hãy kiểm sổ.`,
  'form-missing': msg`Máy này không có mẫu khai báo đã dùng khi đó. Hãy cập nhật Sổ Cổng rồi chạy lại.`,
};

/** Runs the door's decision again, by the letters of that day, and says whether it comes out the same. */
export function ReplayDecision({ visitId }: { visitId: string }) {
  const { client } = useHost();
  const replay = useMutation({ mutationFn: () => client.policies.replay({ visitId }) });
  return (
    <Group gap="sm" align="center">
      <Button
        variant="default"
        size="xs"
        leftSection={<IconReload size={16} aria-hidden />}
        loading={replay.isPending}
        onClick={() => replay.mutate()}
      >
        <Trans>Chạy lại quyết định ở cửa</Trans>
      </Button>
      <div role="status">
        {replay.data && <Result replayed={replay.data} />}
        {replay.isError && (
          <Text size="sm" c="var(--mantine-color-error)">
            <Trans>Chưa chạy lại được: máy chủ không trả lời. Hãy bấm lại.</Trans>
          </Text>
        )}
      </div>
    </Group>
  );
}

function Result({ replayed }: { replayed: Replayed }) {
  const { t } = useLingui();
  if (replayed.outcome === 'cannot') return <Text size="sm">{t(cannotWords[replayed.why])}</Text>;
  const letters = replayed.letters.map(({ number, title }) => number || title).join('; ');
  if (replayed.outcome === 'different') {
    return (
      <Alert color="red" variant="outline" p="xs">
        <Trans>Kết quả KHÁC lúc đó ({letters}). Hãy kiểm sổ và báo người phụ trách.</Trans>
      </Alert>
    );
  }
  return (
    <Text size="sm">
      {letters === '' ? (
        <Trans>Kết quả giống lúc đó; khi ấy không có văn bản nào.</Trans>
      ) : (
        <Trans>Kết quả giống lúc đó, theo: {letters}.</Trans>
      )}
    </Text>
  );
}
