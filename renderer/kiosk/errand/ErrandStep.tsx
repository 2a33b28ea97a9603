import { Trans } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { CompanionCount } from '#renderer/kiosk/errand/CompanionCount.tsx';
import styles from '#renderer/kiosk/errand/ErrandStep.module.css';
import { KnownErrand } from '#renderer/kiosk/errand/KnownErrand.tsx';
import { PlaceChoice } from '#renderer/kiosk/errand/PlaceChoice.tsx';
import { PurposeChoice } from '#renderer/kiosk/errand/PurposeChoice.tsx';
import { UrgencyChoice } from '#renderer/kiosk/errand/UrgencyChoice.tsx';
import { VehicleChoice } from '#renderer/kiosk/errand/VehicleChoice.tsx';
import { isUrgencyAsked } from '#renderer/kiosk/flow/draft.ts';
import { findErrandProblems } from '#renderer/kiosk/flow/problems.ts';
import { Field } from '#renderer/kiosk/frame/Field.tsx';
import { StepFrame } from '#renderer/kiosk/frame/StepFrame.tsx';
import { useFormStep } from '#renderer/kiosk/person/useFormStep.ts';

/** Whom and why: the place, the person, the purpose, who comes along, the vehicle. */
export function ErrandStep() {
  const { draft, problemText, edit, goOn } = useFormStep(findErrandProblems);
  const { fields, known } = draft;
  return (
    <StepFrame title={<Trans>Anh/chị đến gặp ai, về việc gì?</Trans>} onNext={goOn} isWide>
      <KnownErrand known={known} />
      <div className={styles['columns']}>
        <Stack gap="lg">
          {known.departmentId === null && <PlaceChoice fields={fields} onEdit={edit} error={problemText('place')} />}
          {known.host === null && (
            <Field
              label={<Trans>Người cần gặp (nếu biết)</Trans>}
              value={fields.host}
              onChange={(host) => edit({ host })}
              keyboard="name"
              maxLength={120}
            />
          )}
          <CompanionCount count={fields.companions} onCount={(companions) => edit({ companions })} />
        </Stack>
        <Stack gap="lg">
          {known.purpose === null && (
            <PurposeChoice fields={fields} known={known} onEdit={edit} error={problemText('purpose')} />
          )}
          {isUrgencyAsked(draft) && <UrgencyChoice fields={fields} onEdit={edit} error={problemText('urgency')} />}
          {known.vehicle === null && <VehicleChoice fields={fields} onEdit={edit} error={problemText('plate')} />}
        </Stack>
      </div>
    </StepFrame>
  );
}
