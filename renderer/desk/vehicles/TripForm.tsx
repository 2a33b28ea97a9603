import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Text, TextInput } from '@mantine/core';
import { FormFrame } from '#renderer/desk/vehicles/FormFrame.tsx';
import { GoodsFields } from '#renderer/desk/vehicles/GoodsFields.tsx';
import { isOddNumber, readKilometres, type TripDraft } from '#renderer/desk/vehicles/trip-draft.ts';
import { useTrip } from '#renderer/desk/vehicles/use-trip.ts';
import { useVehicleWords } from '#renderer/desk/vehicles/use-vehicle-words.ts';
import type { TripTask } from '#renderer/desk/vehicles/vehicles-draft.ts';

type Props = { task: TripTask; onTask: (task: TripTask) => void; onDone: () => void };

/** A car of the office goes out with its driver and errand, or comes back. */
export function TripForm({ task, onTask, onDone }: Props) {
  const { car, direction, draft } = task;
  const { t } = useLingui();
  const { plateOf } = useVehicleWords();
  const set = (change: Partial<TripDraft>) => onTask({ ...task, draft: { ...draft, ...change } });
  const trip = useTrip(car, direction, draft, onDone);
  const name = `${plateOf(car)}, ${car.model}`;
  const isOdd = isOddNumber(draft.odometer);
  return (
    <FormFrame
      title={direction === 'out' ? t`Xe cơ quan đi: ${name}` : t`Xe cơ quan về: ${name}`}
      submitWords={direction === 'out' ? <Trans>Xe đi</Trans> : <Trans>Xe về</Trans>}
      isPending={trip.isPending}
      isError={trip.isError}
      onBack={onDone}
      onSubmit={() => {
        if (!isOdd) trip.mutate(undefined);
      }}
    >
      {direction === 'out' && <OutFields draft={draft} set={set} />}
      <OdometerField car={car} direction={direction} draft={draft} set={set} />
      <GoodsFields direction={direction} said={draft} set={set} />
      {trip.data === 'no-such-car' && (
        <Text role="alert" fw={600}>
          <Trans>Xe này không còn trong danh sách xe cơ quan.</Trans>
        </Text>
      )}
    </FormFrame>
  );
}

type FieldProps = { draft: TripDraft; set: (change: Partial<TripDraft>) => void };

function OutFields({ draft, set }: FieldProps) {
  const { t } = useLingui();
  return (
    <>
      <Group grow align="flex-start">
        <TextInput
          label={t`Lái xe`}
          autoFocus
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
          error={!/^\d{0,2}$/.test(draft.passengers.trim()) && t`Ghi một số từ 0 đến 99.`}
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

/** A number of kilometres below that of the way out is taken, and said to look odd. */
function OdometerField({ car, direction, draft, set }: FieldProps & Omit<TripTask, 'draft'>) {
  const { t } = useLingui();
  const typed = readKilometres(draft.odometer);
  const before = direction === 'in' ? (car.trip?.odometerOut ?? null) : null;
  const isLess = typed !== null && before !== null && typed < before;
  return (
    <TextInput
      label={t`Số ki-lô-mét trên đồng hồ (không bắt buộc)`}
      inputMode="numeric"
      autoComplete="off"
      maxLength={12}
      w="22rem"
      autoFocus={direction === 'in'}
      value={draft.odometer}
      error={isOddNumber(draft.odometer) && t`Chỉ ghi chữ số.`}
      description={
        isLess
          ? t`Xem lại: ít hơn lúc đi (${before}). Vẫn ghi được.`
          : before !== null
            ? t`Lúc đi: ${before}`
            : undefined
      }
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      onChange={(event) => set({ odometer: event.currentTarget.value })}
    />
  );
}
