import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconFileImport, IconShieldCheck, IconShieldQuestion } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { OfficeDialog } from '#renderer/office/OfficeDialog.tsx';
import { copyOf, type Draft } from '#renderer/office/policies/editor/draft.ts';
import { RuleList } from '#renderer/office/policies/timeline/RuleList.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { Outputs } from '#src/contract/contract.ts';
import type { packFileRefusals } from '#src/contract/policies.ts';

type Refusal = (typeof packFileRefusals)[number] | 'too-large';
type Found = Extract<Outputs['policies']['importPack'], { outcome: 'read' }>;
type Refused = { outcome: Refusal; detail: string | null };

const mostBytes = 2_000_000;

const refusalWords: Record<Refusal, MessageDescriptor> = {
  'not-a-pack': msg`Tệp này không phải văn bản của Sổ Cổng, hoặc đã hỏng khi gửi. Hãy xin lại tệp từ cơ quan đã xuất nó.`,
  'unknown-format': msg`Tệp này được tạo bằng bản Sổ Cổng mới hơn, máy này chưa đọc được. Hãy cập nhật Sổ Cổng rồi nhập lại.`,
  'unknown-kind': msg`Tệp này có loại quy định mà máy này chưa biết, nên không nhập phần nào. Hãy cập nhật Sổ Cổng rồi nhập lại.`,
  'wrong-signature': msg`Chữ ký không khớp: tệp đã bị sửa sau khi xuất. Đừng dùng tệp này; hãy xin lại tệp từ cơ quan đã xuất nó.`,
  'too-large': msg`Tệp lớn hơn 2 MB, không thể là một văn bản của Sổ Cổng. Hãy chọn tệp khác.`,
};

/** A pack from a file: who signed it, what it says, and then into the editor like any other. Reading it changes nothing. */
export function PackImportDialog({ onOpen, onClose }: { onOpen: (draft: Draft) => void; onClose: () => void }) {
  const { t } = useLingui();
  const { client } = useHost();
  const read = useMutation({
    mutationFn: async (file: File): Promise<Found | Refused> =>
      file.size > mostBytes
        ? { outcome: 'too-large', detail: null }
        : client.policies.importPack({ text: await file.text() }),
  });
  return (
    <OfficeDialog title={t`Nhập văn bản từ tệp`} size="48rem" onClose={onClose}>
      <Stack>
        <FileButton onChange={(file) => file && read.mutate(file)} accept=".json,application/json">
          {(props) => (
            <Button
              {...props}
              variant={read.data?.outcome === 'read' ? 'default' : 'filled'}
              leftSection={<IconFileImport size={18} aria-hidden />}
              loading={read.isPending}
              style={{ alignSelf: 'start' }}
            >
              <Trans>Chọn tệp văn bản</Trans>
            </Button>
          )}
        </FileButton>
        {read.isError && (
          <Trouble>
            <Trans>Chưa đọc được tệp: máy chủ không trả lời. Hãy chọn lại.</Trans>
          </Trouble>
        )}
        {read.data && read.data.outcome !== 'read' && (
          <Trouble>
            {t(refusalWords[read.data.outcome])} {read.data.detail && `(${read.data.detail})`}
          </Trouble>
        )}
        {read.data?.outcome === 'read' && <FoundPack found={read.data} onOpen={onOpen} />}
      </Stack>
    </OfficeDialog>
  );
}

function FoundPack({ found: { pack, signature, signedBy }, onOpen }: { found: Found; onOpen: (draft: Draft) => void }) {
  return (
    <>
      <Signature signature={signature} office={signedBy ?? ''} />
      <Text fw={700}>{[pack.letter.number, pack.letter.title].filter((part) => part !== '').join(' — ')}</Text>
      <RuleList rules={pack.rules} />
      <Group justify="flex-end">
        <Button onClick={() => onOpen(copyOf(pack))}>
          <Trans>Xem và sửa trước khi kích hoạt</Trans>
        </Button>
      </Group>
    </>
  );
}

function Signature({ signature, office }: { signature: Found['signature']; office: string }) {
  if (signature === 'none') {
    return (
      <Alert color="yellow" variant="outline" icon={<IconShieldQuestion aria-hidden />} role="status">
        <Trans>Tệp không có chữ ký nên không rõ ai lập. Hãy đối chiếu từng câu với văn bản giấy.</Trans>
      </Alert>
    );
  }
  return (
    <Alert color="teal" variant="outline" icon={<IconShieldCheck aria-hidden />} role="status">
      {signature === 'own' ? (
        <Trans>Tệp do chính cơ quan này xuất, chưa ai sửa.</Trans>
      ) : (
        <Trans>
          Tệp chưa bị sửa từ khi được ký với tên “{office}”. Chữ ký không chứng minh đó đúng là cơ quan này: hãy đối
          chiếu với văn bản giấy.
        </Trans>
      )}
    </Alert>
  );
}

const Trouble = ({ children }: { children: React.ReactNode }) => (
  <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />} role="alert">
    <Text size="sm">{children}</Text>
  </Alert>
);
