import { Trans, useLingui } from '@lingui/react/macro';
import { Tabs } from '@mantine/core';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';
import { PaperAudit } from '#renderer/desk/paper/PaperAudit.tsx';
import { PaperEntry } from '#renderer/desk/paper/PaperEntry.tsx';
import { PaperPrint } from '#renderer/desk/paper/PaperPrint.tsx';
import type { PaperDraft } from '#renderer/desk/paper/paper-draft.ts';

type Props = { draft: PaperDraft; onDraft: (draft: PaperDraft) => void; onClose: () => void };

/** The paper book: what is entered after an outage, which sheets are out, and new ones. */
export function PaperDialog({ draft, onDraft, onClose }: Props) {
  const { t } = useLingui();
  return (
    <DialogFrame title={t`Sổ giấy`} size="64rem" onClose={onClose}>
      <Tabs defaultValue="enter" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="enter">
            <Trans>Nhập lại</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="audit">
            <Trans>Tờ nào còn thiếu</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="print">
            <Trans>In tờ trống</Trans>
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="enter">
          <PaperEntry draft={draft} onDraft={onDraft} />
        </Tabs.Panel>
        <Tabs.Panel value="audit">
          <PaperAudit />
        </Tabs.Panel>
        <Tabs.Panel value="print">
          <PaperPrint />
        </Tabs.Panel>
      </Tabs>
    </DialogFrame>
  );
}
