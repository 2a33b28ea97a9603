import { useLingui } from '@lingui/react/macro';
import { OfficeStep } from '#renderer/office/setup/OfficeStep.tsx';
import { PeopleStep } from '#renderer/office/setup/PeopleStep.tsx';
import { PlaceStep } from '#renderer/office/setup/PlaceStep.tsx';
import { SummaryStep } from '#renderer/office/setup/SummaryStep.tsx';
import type { SetupDraft, SetupProblems, Step } from '#renderer/office/setup/setup-draft.ts';

export type StepProps = {
  draft: SetupDraft;
  set: (change: Partial<SetupDraft>) => void;
  problems: SetupProblems;
};

export function StepFields({ step, draft, set, problems }: StepProps & { step: Step }) {
  const { t } = useLingui();
  switch (step) {
    case 'office':
      return <OfficeStep draft={draft} set={set} problems={problems} />;
    case 'doors':
      return (
        <PlaceStep
          title={t`Các cửa ra vào`}
          help={t`Mỗi cửa có kiosk hoặc mã QR riêng.`}
          label={t`Tên cửa`}
          list={draft.doors}
          onList={(doors) => set({ doors })}
          most={20}
          longest={80}
          error={problems.doors && t`Thêm ít nhất một cửa: mỗi lượt ra vào đều phải qua một cửa.`}
        />
      );
    case 'departments':
      return (
        <PlaceStep
          title={t`Các đơn vị, phòng ban`}
          help={t`Khách chọn nơi cần đến trong danh sách này. Có thể dán cả danh sách, mỗi dòng một đơn vị.`}
          label={t`Tên đơn vị`}
          list={draft.departments}
          onList={(departments) => set({ departments })}
          most={100}
          longest={120}
          error={problems.departments && t`Thêm ít nhất một đơn vị để khách chọn nơi cần đến.`}
        />
      );
    case 'people':
      return <PeopleStep draft={draft} set={set} problems={problems} />;
    case 'summary':
      return <SummaryStep draft={draft} set={set} problems={problems} />;
  }
}
