import { Trans, useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import type { DraftFields } from '#renderer/kiosk/flow/draft.ts';
import { ChoiceGroup } from '#renderer/kiosk/frame/ChoiceGroup.tsx';
import { Field } from '#renderer/kiosk/frame/Field.tsx';
import type { DocumentKind } from '#src/domain/register/vocabulary.ts';

type Props = {
  fields: DraftFields;
  onEdit: (change: Partial<DraftFields>) => void;
  error: string | undefined;
};

const keyboards = { 'citizen-card': 'number', 'old-id': 'number', passport: 'plate', other: 'text' } as const;

/** Which paper, and its number. Its form is not checked: old, foreign and temporary papers are real. */
export function DocumentField({ fields, onEdit, error }: Props) {
  const { t } = useLingui();
  const kinds: { value: DocumentKind; label: string }[] = [
    { value: 'citizen-card', label: t`Căn cước` },
    { value: 'old-id', label: t`CMND` },
    { value: 'passport', label: t`Hộ chiếu` },
    { value: 'other', label: t`Giấy tờ khác` },
  ];
  return (
    <Stack gap="sm">
      <ChoiceGroup
        label={<Trans>Giấy tờ</Trans>}
        columns={4}
        options={kinds}
        isChosen={(kind) => !fields.hasNoDocument && kind === fields.documentKind}
        onChoose={(documentKind) => onEdit({ documentKind, hasNoDocument: false })}
      />
      <Field
        label={<Trans>Số giấy tờ</Trans>}
        value={fields.documentNumber}
        onChange={(documentNumber) => onEdit({ documentNumber })}
        keyboard={keyboards[fields.documentKind]}
        maxLength={32}
        error={error}
        skip={{
          label: <Trans>Không mang giấy tờ</Trans>,
          isSkipped: fields.hasNoDocument,
          onSkip: (hasNoDocument) => onEdit({ hasNoDocument }),
        }}
      />
    </Stack>
  );
}
