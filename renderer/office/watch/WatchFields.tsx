import { useLingui } from '@lingui/react/macro';
import { Group, NativeSelect, TextInput } from '@mantine/core';
import type { WatchDraft } from '#renderer/office/watch/watch-draft.ts';
import { documentKinds, vehicleClasses } from '#src/domain/register/vocabulary.ts';

type Props = { draft: WatchDraft; onDraft: (draft: WatchDraft) => void };

/** Whom: one of the three is enough, and each is compared as a whole. */
export function WatchFields({ draft, onDraft }: Props) {
  const { t } = useLingui();
  const documentWords = {
    'citizen-card': t`Căn cước`,
    'old-id': t`Chứng minh nhân dân`,
    passport: t`Hộ chiếu`,
    other: t`Giấy tờ khác`,
  };
  const vehicleWords = { car: t`Ô tô`, motorbike: t`Xe máy`, other: t`Xe khác` };
  return (
    <>
      <TextInput
        label={t`Họ và tên đầy đủ`}
        data-autofocus
        autoComplete="off"
        maxLength={120}
        value={draft.name}
        onChange={(event) => onDraft({ ...draft, name: event.currentTarget.value })}
      />
      <Group grow align="flex-end">
        <NativeSelect
          label={t`Loại giấy tờ`}
          value={draft.documentKind}
          data={documentKinds.map((value) => ({ value, label: documentWords[value] }))}
          onChange={(event) =>
            onDraft({ ...draft, documentKind: event.currentTarget.value as WatchDraft['documentKind'] })
          }
        />
        <TextInput
          label={t`Số giấy tờ`}
          autoComplete="off"
          maxLength={32}
          value={draft.documentNumber}
          onChange={(event) => onDraft({ ...draft, documentNumber: event.currentTarget.value })}
        />
      </Group>
      <Group grow align="flex-end">
        <NativeSelect
          label={t`Loại xe`}
          value={draft.plateClass}
          data={vehicleClasses.map((value) => ({ value, label: vehicleWords[value] }))}
          onChange={(event) => onDraft({ ...draft, plateClass: event.currentTarget.value as WatchDraft['plateClass'] })}
        />
        <TextInput
          label={t`Biển số`}
          autoComplete="off"
          maxLength={20}
          value={draft.plate}
          onChange={(event) => onDraft({ ...draft, plate: event.currentTarget.value })}
        />
      </Group>
    </>
  );
}
