import { Trans } from '@lingui/react/macro';
import { Checkbox, Paper, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from '#renderer/kiosk/declaration/SignStep.module.css';
import { StepFrame } from '#renderer/kiosk/frame/StepFrame.tsx';
import { Kiosk, useDraft } from '#renderer/kiosk/kiosk-context.ts';
import { PrivacyNote } from '#renderer/kiosk/person/PrivacyNote.tsx';
import { useLocale } from '#renderer/ui/LanguageSwitch.tsx';

/** The statement of truth and the consent: two marks, both empty until the person makes them. */
export function SignStep() {
  const { send } = Kiosk.useActorRef();
  const { asked, fields } = useDraft();
  const locale = useLocale();
  return (
    <StepFrame
      title={<Trans>Cam đoan và đồng ý</Trans>}
      onNext={() => send({ type: 'NEXT' })}
      isNextDisabled={!fields.isTruthful || !fields.hasConsented}
    >
      <Stack gap="lg">
        <Paper withBorder p="lg">
          <PrivacyNote />
        </Paper>
        <Mark
          isMade={fields.isTruthful}
          onMark={(isTruthful) => send({ type: 'EDIT', fields: { isTruthful } })}
          label={asked.questionnaire?.truth[locale]}
        />
        <Mark
          isMade={fields.hasConsented}
          onMark={(hasConsented) => send({ type: 'EDIT', fields: { hasConsented } })}
          label={
            <Trans>
              Tôi đồng ý để cơ quan ghi và giữ những thông tin đã khai cho việc theo dõi ra vào và phòng, chống dịch.
            </Trans>
          }
        />
      </Stack>
    </StepFrame>
  );
}

type MarkProps = { isMade: boolean; onMark: (isMade: boolean) => void; label: ReactNode };

const Mark = ({ isMade, onMark, label }: MarkProps) => (
  <Checkbox.Card className={styles['mark']} checked={isMade} onChange={onMark}>
    <Checkbox.Indicator size="xl" />
    <span>{label}</span>
  </Checkbox.Card>
);
