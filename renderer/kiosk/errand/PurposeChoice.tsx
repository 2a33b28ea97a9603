import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { useState } from 'react';
import type { DraftFields } from '#renderer/kiosk/flow/draft.ts';
import { ChoiceGroup } from '#renderer/kiosk/frame/ChoiceGroup.tsx';
import { Field } from '#renderer/kiosk/frame/Field.tsx';
import type { Prefill } from '#src/contract/kiosk.ts';
import type { Category } from '#src/domain/register/vocabulary.ts';

type Props = {
  fields: DraftFields;
  known: Prefill;
  onEdit: (change: Partial<DraftFields>) => void;
  error: string | undefined;
};

/** The book is Vietnamese whatever the screen's language: `text` is what is written into it. */
const purposes: { text: string; label: MessageDescriptor; category: Category }[] = [
  { text: 'Nộp, nhận hồ sơ', label: msg`Nộp, nhận hồ sơ`, category: 'citizen' },
  { text: 'Liên hệ công tác', label: msg`Liên hệ công tác`, category: 'guest' },
  { text: 'Họp theo giấy mời', label: msg`Họp theo giấy mời`, category: 'guest' },
  { text: 'Giao nhận công văn, hàng hóa', label: msg`Giao nhận công văn, hàng hóa`, category: 'courier' },
  { text: 'Thi công, bảo trì', label: msg`Thi công, bảo trì`, category: 'contractor' },
  { text: 'Đưa đón người', label: msg`Đưa đón người`, category: 'driver' },
];
const otherPurpose = 'other';

export function PurposeChoice({ fields, known, onEdit, error }: Props) {
  const { t, i18n } = useLingui();
  const [isOther, setIsOther] = useState(
    fields.purpose !== '' && purposes.every(({ text }) => text !== fields.purpose),
  );
  const choose = (text: string) => {
    setIsOther(text === otherPurpose);
    const purpose = purposes.find((candidate) => candidate.text === text);
    // What an invite or badge says of the person outweighs what the errand suggests.
    const category = known.category === 'citizen' ? (purpose?.category ?? 'citizen') : known.category;
    onEdit({ purpose: purpose?.text ?? '', category });
  };
  return (
    <Stack gap="sm">
      <ChoiceGroup
        label={<Trans>Mục đích</Trans>}
        options={[
          ...purposes.map(({ text, label }) => ({ value: text, label: i18n._(label) })),
          { value: otherPurpose, label: t`Việc khác` },
        ]}
        isChosen={(text) => (text === otherPurpose ? isOther : !isOther && text === fields.purpose)}
        onChoose={choose}
        error={isOther ? undefined : error}
      />
      {isOther && (
        <Field
          label={<Trans>Về việc</Trans>}
          value={fields.purpose}
          onChange={(purpose) => onEdit({ purpose })}
          keyboard="text"
          maxLength={300}
          error={error}
        />
      )}
    </Stack>
  );
}
