import { useLingui } from '@lingui/react/macro';
import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { ErrandFields } from '#renderer/desk/entry/ErrandFields.tsx';
import type { EntryDraft, EntryProblems } from '#renderer/desk/entry/entry-draft.ts';
import { useWordOptions } from '#renderer/desk/entry/use-word-options.ts';
import { documentWords } from '#renderer/desk/words/register-words.ts';
import { categoryWords } from '#renderer/ui/category-words.ts';
import type { Category, DocumentKind } from '#src/domain/register/vocabulary.ts';

type Place = { id: string; name: string };
export type EntryFieldsProps = {
  draft: EntryDraft;
  set: (change: Partial<EntryDraft>) => void;
  problems: EntryProblems;
  doors: Place[];
  departments: Place[];
};

export function EntryFields({ draft, set, problems, doors, departments }: EntryFieldsProps) {
  const { t } = useLingui();
  const optionsOf = useWordOptions();
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm" verticalSpacing="xs">
      <TextInput
        label={t`Họ và tên`}
        withAsterisk
        data-autofocus
        autoComplete="off"
        maxLength={120}
        value={draft.name}
        error={problems.name && t`Hãy ghi họ tên: không có tên thì không tìm lại được trong sổ.`}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label={t`Diện`}
        data={optionsOf(categoryWords)}
        value={draft.category}
        onChange={(event) => set({ category: event.currentTarget.value as Category })}
      />
      <TextInput
        label={t`Điện thoại`}
        type="tel"
        autoComplete="off"
        maxLength={24}
        value={draft.phone}
        onChange={(event) => set({ phone: event.currentTarget.value })}
      />
      <NativeSelect
        label={t`Loại giấy tờ`}
        data={optionsOf(documentWords)}
        value={draft.documentKind}
        onChange={(event) => set({ documentKind: event.currentTarget.value as DocumentKind })}
      />
      <TextInput
        label={t`Số giấy tờ`}
        autoComplete="off"
        maxLength={32}
        value={draft.documentNumber}
        onChange={(event) => set({ documentNumber: event.currentTarget.value })}
      />
      <ErrandFields draft={draft} set={set} problems={problems} doors={doors} departments={departments} />
    </SimpleGrid>
  );
}
