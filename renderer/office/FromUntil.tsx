import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { DateInput } from '#renderer/ui/DateInput.tsx';

type Period = { from: string; until: string };
type Props = {
  draft: Period;
  set: (change: Partial<Period>) => void;
  isFromMissing: boolean;
  untilError: ReactNode;
};

/** From when until when, to the minute: two fields for a grid. */
export function FromUntil({ draft, set, isFromMissing, untilError }: Props) {
  const { t } = useLingui();
  return (
    <>
      <DateInput
        label={t`Bắt đầu lúc`}
        withTime
        withAsterisk
        value={draft.from}
        onChange={(from) => set({ from })}
        error={isFromMissing && t`Hãy chọn ngày giờ.`}
      />
      <DateInput
        label={t`Kết thúc lúc`}
        withTime
        withAsterisk
        value={draft.until}
        onChange={(until) => set({ until })}
        error={untilError}
      />
    </>
  );
}
