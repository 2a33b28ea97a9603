import { Trans, useLingui } from '@lingui/react/macro';
import type { DraftFields } from '#renderer/kiosk/flow/draft.ts';
import { ChoiceGroup } from '#renderer/kiosk/frame/ChoiceGroup.tsx';

type Props = { fields: DraftFields; onEdit: (change: Partial<DraftFields>) => void; error: string | undefined };

/** While a letter lets a place receive urgent cases alone, the visitor says whether theirs is one. */
export function UrgencyChoice({ fields, onEdit, error }: Props) {
  const { t } = useLingui();
  const options: { value: 'yes' | 'no'; label: string }[] = [
    { value: 'yes', label: t`Có, cấp bách` },
    { value: 'no', label: t`Không` },
  ];
  return (
    <ChoiceGroup
      label={<Trans>Việc này có thật sự cấp bách không?</Trans>}
      options={options}
      isChosen={(value) => fields.isUrgent === (value === 'yes')}
      onChoose={(value) => onEdit({ isUrgent: value === 'yes' })}
      error={error}
    />
  );
}
