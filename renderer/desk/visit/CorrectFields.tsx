import { useLingui } from '@lingui/react/macro';
import { Checkbox, NativeSelect, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useWordOptions } from '#renderer/desk/entry/use-word-options.ts';
import type { CorrectionDraft } from '#renderer/desk/visit/correction-draft.ts';
import { fieldWords } from '#renderer/desk/words/field-words.ts';
import { documentWords, vehicleWords } from '#renderer/desk/words/register-words.ts';
import { DateInput } from '#renderer/ui/DateInput.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { DocumentKind, VehicleClass } from '#src/domain/register/vocabulary.ts';

type Props = {
  draft: CorrectionDraft;
  set: (change: Partial<CorrectionDraft>) => void;
  isMissing: boolean;
};

/** The right value of the one field that is chosen. */
export function CorrectFields({ draft, set, isMissing }: Props) {
  const { t } = useLingui();
  const { act } = draft;
  if (act === 'void') {
    return <Text size="sm">{t`Lượt này vẫn còn trong sổ nhưng bị gạch, và không được tính vào đâu nữa.`}</Text>;
  }
  if (act === 'decision') {
    return <Text size="sm">{t`Lượt này trở lại danh sách đang chờ, để quyết định lại.`}</Text>;
  }
  if (act === 'department') return <DepartmentField draft={draft} set={set} />;
  const isTime = act === 'inAt' || act === 'leftAt';
  const field = {
    label: t`${t(fieldWords[act])}, ghi lại cho đúng`,
    value: draft.text,
    error: isMissing && t`Hãy ghi giá trị đúng.`,
  };
  return (
    <>
      <KindField draft={draft} set={set} />
      {isTime ? (
        <DateInput
          key={act}
          {...field}
          withTime
          disabled={act === 'leftAt' && draft.hasNotLeft}
          onChange={(text) => set({ text })}
        />
      ) : (
        <TextInput
          {...field}
          autoComplete="off"
          maxLength={act === 'purpose' ? 300 : 120}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
      )}
      {act === 'leftAt' && (
        <Checkbox
          label={t`Chưa ra về: ghi nhầm giờ ra`}
          checked={draft.hasNotLeft}
          onChange={(event) => set({ hasNotLeft: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

/** A number means something only with what it is the number of. */
function KindField({ draft, set }: Pick<Props, 'draft' | 'set'>) {
  const { t } = useLingui();
  const optionsOf = useWordOptions();
  if (draft.act === 'document') {
    return (
      <NativeSelect
        label={t`Loại giấy tờ`}
        data={optionsOf(documentWords)}
        value={draft.documentKind}
        onChange={(event) => set({ documentKind: event.currentTarget.value as DocumentKind })}
      />
    );
  }
  if (draft.act !== 'vehicle') return null;
  return (
    <NativeSelect
      label={t`Loại xe`}
      data={optionsOf(vehicleWords)}
      value={draft.vehicleClass}
      onChange={(event) => set({ vehicleClass: event.currentTarget.value as VehicleClass })}
    />
  );
}

function DepartmentField({ draft, set }: Pick<Props, 'draft' | 'set'>) {
  const { t } = useLingui();
  const { orpc } = useHost();
  const status = useQuery(orpc.kiosk.status.queryOptions());
  const departments = status.data?.state === 'open' ? status.data.departments : [];
  return (
    <NativeSelect
      label={t`Đơn vị`}
      data={[{ value: '', label: t`Cơ quan` }, ...departments.map(({ id, name }) => ({ value: id, label: name }))]}
      value={draft.departmentId}
      onChange={(event) => set({ departmentId: event.currentTarget.value })}
    />
  );
}
