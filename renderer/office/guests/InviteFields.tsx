import { useLingui } from '@lingui/react/macro';
import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { FromUntil } from '#renderer/office/FromUntil.tsx';
import type { InviteDraft, InviteProblem } from '#renderer/office/guests/invite-draft.ts';
import { usePlaces } from '#renderer/office/people/use-places.ts';
import type { VehicleClass } from '#src/domain/register/vocabulary.ts';

type Props = {
  draft: InviteDraft;
  set: (change: Partial<InviteDraft>) => void;
  problems: Partial<Record<InviteProblem, true>>;
};

type TextKey = 'name' | 'phone' | 'host' | 'purpose' | 'plate';

export function InviteFields({ draft, set, problems }: Props) {
  const { t } = useLingui();
  const { departments } = usePlaces();
  const text = (key: TextKey, maxLength: number) => ({
    value: draft[key],
    maxLength,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => set({ [key]: event.currentTarget.value }),
  });
  const untilProblem = problems.until
    ? t`Phải sau lúc bắt đầu, và không quá một năm.`
    : problems.over && t`Đã qua rồi.`;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="xs">
      <TextInput
        label={t`Họ và tên`}
        withAsterisk
        data-autofocus
        {...text('name', 120)}
        error={problems.name && t`Hãy ghi họ tên, chỉ gồm chữ cái và dấu cách.`}
      />
      <TextInput
        label={t`Điện thoại`}
        type="tel"
        {...text('phone', 24)}
        error={problems.phone && t`Không phải số điện thoại.`}
      />
      <FromUntil draft={draft} set={set} isFromMissing={problems.from === true} untilError={untilProblem} />
      <NativeSelect
        label={t`Đơn vị`}
        value={draft.departmentId}
        onChange={(event) => set({ departmentId: event.currentTarget.value })}
        data={[
          { value: '', label: t`Cơ quan nói chung` },
          ...departments.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextInput label={t`Người tiếp`} {...text('host', 120)} />
      <TextInput label={t`Nội dung`} {...text('purpose', 300)} />
      <SimpleGrid cols={2} spacing="xs">
        <TextInput label={t`Biển số xe`} {...text('plate', 20)} />
        <NativeSelect
          label={t`Loại xe`}
          value={draft.vehicleClass}
          onChange={(event) => set({ vehicleClass: event.currentTarget.value as VehicleClass })}
          data={[
            { value: 'car', label: t`Ô tô` },
            { value: 'motorbike', label: t`Xe máy` },
            { value: 'other', label: t`Xe khác` },
          ]}
        />
      </SimpleGrid>
    </SimpleGrid>
  );
}
