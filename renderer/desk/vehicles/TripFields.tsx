import { useLingui } from '@lingui/react/macro';
import { Group, TextInput } from '@mantine/core';
import { isOddCount, isOddNumber, readKilometres, type TripDraft } from '#renderer/desk/vehicles/trip-draft.ts';

type Errand = Pick<TripDraft, 'driver' | 'passengers' | 'purpose'>;
type ErrandProps = { draft: Errand; set: (change: Partial<Errand>) => void; isFirst?: boolean };

/** Who drives, with how many people, and where to. `isFirst`: takes the keyboard when it comes. */
export function ErrandFields({ draft, set, isFirst = false }: ErrandProps) {
  const { t } = useLingui();
  return (
    <>
      <Group grow align="flex-start">
        <TextInput
          label={t`Lái xe`}
          autoFocus={isFirst}
          autoComplete="off"
          maxLength={120}
          value={draft.driver}
          onChange={(event) => set({ driver: event.currentTarget.value })}
        />
        <TextInput
          label={t`Số người trên xe, không kể lái xe`}
          inputMode="numeric"
          autoComplete="off"
          maxLength={2}
          value={draft.passengers}
          error={isOddCount(draft.passengers) && t`Ghi một số từ 0 đến 99.`}
          onChange={(event) => set({ passengers: event.currentTarget.value })}
        />
      </Group>
      <TextInput
        label={t`Đi đâu, việc gì`}
        autoComplete="off"
        maxLength={300}
        value={draft.purpose}
        onChange={(event) => set({ purpose: event.currentTarget.value })}
      />
    </>
  );
}

type KilometreProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What stood on it when the car went out. */
  before: number | null;
  isFirst?: boolean;
};

/** A number of kilometres below that of the way out is taken, and said to look odd. */
export function KilometreField({ label, value, onChange, before, isFirst = false }: KilometreProps) {
  const { t } = useLingui();
  const typed = readKilometres(value);
  const isLess = typed !== null && before !== null && typed < before;
  return (
    <TextInput
      label={label}
      inputMode="numeric"
      autoComplete="off"
      maxLength={12}
      w="22rem"
      autoFocus={isFirst}
      value={value}
      error={isOddNumber(value) && t`Chỉ ghi chữ số.`}
      description={
        isLess
          ? t`Xem lại: ít hơn lúc đi (${before}). Vẫn ghi được.`
          : before !== null
            ? t`Lúc đi: ${before}`
            : undefined
      }
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
