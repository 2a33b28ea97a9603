import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import type { ExportDraft, ExportProblems } from '#renderer/desk/export/export-draft.ts';

type Props = { draft: ExportDraft; set: (change: Partial<ExportDraft>) => void; problems: ExportProblems };

export function ExportFields({ draft, set, problems }: Props) {
  const { t } = useLingui();
  return (
    <>
      <TextInput
        label={t`Người yêu cầu`}
        description={t`Ai cần trích sổ: họ tên, chức vụ, cơ quan.`}
        withAsterisk
        autoComplete="off"
        maxLength={200}
        value={draft.requester}
        error={problems.requester && t`Ghi người yêu cầu: sổ phải cho biết dữ liệu đã đến tay ai.`}
        onChange={(event) => set({ requester: event.currentTarget.value })}
      />
      <TextInput
        label={t`Số văn bản yêu cầu`}
        description={t`Công văn, quyết định hoặc phiếu yêu cầu làm căn cứ.`}
        withAsterisk
        autoComplete="off"
        maxLength={120}
        value={draft.document}
        error={problems.document && t`Ghi số văn bản: không có văn bản thì không có căn cứ để trích sổ.`}
        onChange={(event) => set({ document: event.currentTarget.value })}
      />
      <TextInput
        label={t`Mục đích`}
        withAsterisk
        autoComplete="off"
        maxLength={500}
        value={draft.purpose}
        error={problems.purpose && t`Ghi mục đích: dữ liệu cá nhân chỉ được dùng đúng mục đích đã ghi.`}
        onChange={(event) => set({ purpose: event.currentTarget.value })}
      />
    </>
  );
}
