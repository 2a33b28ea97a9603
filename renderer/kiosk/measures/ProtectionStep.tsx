import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { isProtectionAnswered } from '#renderer/kiosk/flow/problems.ts';
import { ChoiceGroup } from '#renderer/kiosk/frame/ChoiceGroup.tsx';
import { StepFrame } from '#renderer/kiosk/frame/StepFrame.tsx';
import { Kiosk, useDraft } from '#renderer/kiosk/kiosk-context.ts';

/** Mask and sanitiser, as far as the letters in force ask for them. */
export function ProtectionStep() {
  const { send } = Kiosk.useActorRef();
  const { t } = useLingui();
  const draft = useDraft();
  const [hasTried, setHasTried] = useState(false);
  const { asked, fields } = draft;
  const options = [
    { value: 'yes', label: t`Có` },
    { value: 'no', label: t`Chưa` },
  ];
  const isChosen = (answer: boolean | null) => (value: string) => answer !== null && answer === (value === 'yes');
  return (
    <StepFrame
      title={<Trans>Khẩu trang và khử khuẩn</Trans>}
      onNext={() => {
        setHasTried(true);
        send({ type: 'NEXT' });
      }}
    >
      <Stack gap="xl">
        {asked.isMaskRequired && (
          <ChoiceGroup
            label={<Trans>Anh/chị đang đeo khẩu trang?</Trans>}
            options={options}
            isChosen={isChosen(fields.isMaskWorn)}
            onChoose={(value) => send({ type: 'EDIT', fields: { isMaskWorn: value === 'yes' } })}
          />
        )}
        {asked.isSanitiserRequired && (
          <ChoiceGroup
            label={<Trans>Anh/chị đã sát khuẩn tay?</Trans>}
            options={options}
            isChosen={isChosen(fields.isSanitised)}
            onChoose={(value) => send({ type: 'EDIT', fields: { isSanitised: value === 'yes' } })}
          />
        )}
        {hasTried && !isProtectionAnswered(draft) && (
          <Text c="red.9" fz="lg" role="alert">
            <Trans>Xin trả lời từng câu.</Trans>
          </Text>
        )}
      </Stack>
    </StepFrame>
  );
}
