import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { FormFrame } from '#renderer/desk/vehicles/FormFrame.tsx';
import { GoodsFields } from '#renderer/desk/vehicles/GoodsFields.tsx';
import { ErrandFields, KilometreField } from '#renderer/desk/vehicles/TripFields.tsx';
import { isOddCount, isOddNumber, type TripDraft } from '#renderer/desk/vehicles/trip-draft.ts';
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
  const isOdd = isOddNumber(draft.odometer) || isOddCount(draft.passengers);
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
      {direction === 'out' && <ErrandFields draft={draft} set={set} isFirst />}
      <KilometreField
        label={t`Số ki-lô-mét trên đồng hồ (không bắt buộc)`}
        value={draft.odometer}
        onChange={(odometer) => set({ odometer })}
        before={direction === 'in' ? (car.trip?.odometerOut ?? null) : null}
        isFirst={direction === 'in'}
      />
      <GoodsFields direction={direction} said={draft} set={set} />
      {trip.data === 'no-such-car' && (
        <Text role="alert" fw={600}>
          <Trans>Xe này không còn trong danh sách xe cơ quan.</Trans>
        </Text>
      )}
    </FormFrame>
  );
}
