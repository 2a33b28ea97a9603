import { Trans } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { findPersonProblems, isAddressAsked } from '#renderer/kiosk/flow/problems.ts';
import { Field } from '#renderer/kiosk/frame/Field.tsx';
import { StepFrame } from '#renderer/kiosk/frame/StepFrame.tsx';
import { DocumentField } from '#renderer/kiosk/person/DocumentField.tsx';
import { KnownCard } from '#renderer/kiosk/person/KnownCard.tsx';
import { PrivacyNote } from '#renderer/kiosk/person/PrivacyNote.tsx';
import { useFormStep } from '#renderer/kiosk/person/useFormStep.ts';

/** Who is at the door: what the code said, and only what it did not say is asked. */
export function PersonStep() {
  const { draft, problemText, edit, goOn } = useFormStep(findPersonProblems);
  const { fields, known } = draft;
  return (
    <StepFrame title={<Trans>Thông tin của anh/chị</Trans>} onNext={goOn}>
      <Stack gap="lg">
        <KnownCard draft={draft} />
        {known.name === null && (
          <Field
            label={<Trans>Họ và tên</Trans>}
            value={fields.name}
            onChange={(name) => edit({ name })}
            keyboard="name"
            maxLength={120}
            error={problemText('name')}
          />
        )}
        {known.phone === null && (
          <Field
            label={<Trans>Số điện thoại</Trans>}
            value={fields.phone}
            onChange={(phone) => edit({ phone })}
            keyboard="phone"
            maxLength={24}
            error={problemText('phone')}
            skip={{
              label: <Trans>Không có điện thoại</Trans>,
              isSkipped: fields.hasNoPhone,
              onSkip: (hasNoPhone) => edit({ hasNoPhone }),
            }}
          />
        )}
        {known.document === null && <DocumentField fields={fields} onEdit={edit} error={problemText('document')} />}
        {isAddressAsked(draft) && (
          <Field
            label={<Trans>Nơi ở hiện nay</Trans>}
            value={fields.address}
            onChange={(address) => edit({ address })}
            keyboard="text"
            maxLength={300}
            error={problemText('address')}
          />
        )}
        <PrivacyNote />
      </Stack>
    </StepFrame>
  );
}
