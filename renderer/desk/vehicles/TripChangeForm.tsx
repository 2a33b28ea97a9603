import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Radio, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatSince } from '#renderer/desk/time.ts';
import { FormFrame } from '#renderer/desk/vehicles/FormFrame.tsx';
import { GoodsField, NoteField } from '#renderer/desk/vehicles/GoodsFields.tsx';
import { ErrandFields, KilometreField } from '#renderer/desk/vehicles/TripFields.tsx';
import {
  findProblem,
  possibleActs,
  type TripAct,
  type TripChange,
  type TripChangeDraft,
} from '#renderer/desk/vehicles/trip-change-draft.ts';
import { readKilometres } from '#renderer/desk/vehicles/trip-draft.ts';
import { useTripChange } from '#renderer/desk/vehicles/use-trip-change.ts';
import type { CarTrip } from '#src/contract/vehicles.ts';
import { hasReturn } from '#src/domain/register/trips.ts';

type Props = { change: TripChange; onChange: (change: TripChange | null) => void };

/** What a trip says is set right, or it is struck out with a reason; what stood there stays in the journal. */
export function TripChangeForm({ change, onChange }: Props) {
  const { trip, name, draft } = change;
  const { t } = useLingui();
  const [isChecked, setIsChecked] = useState(false);
  const done = () => onChange(null);
  const command = useTripChange(change, done);
  const set = (part: Partial<TripChangeDraft>) => onChange({ ...change, draft: { ...draft, ...part } });
  const began = formatSince(trip.outAt ?? trip.inAt ?? '', Date.now());
  const problem = findProblem(draft);
  return (
    <FormFrame
      title={trip.outAt ? t`Xe cơ quan ${name}, chuyến đi lúc ${began}` : t`Xe cơ quan ${name}, về lúc ${began}`}
      submitWords={draft.act === 'details' ? <Trans>Ghi vào sổ</Trans> : <Trans>Gạch trong sổ</Trans>}
      isPending={command.isPending}
      isError={command.isError}
      onBack={done}
      onSubmit={() => {
        setIsChecked(true);
        if (problem === null) command.mutate(undefined);
      }}
    >
      <ActChoice trip={trip} value={draft.act} onChoose={(act) => set({ act })} />
      {draft.act === 'details' ? (
        <DetailsFields trip={trip} draft={draft} set={set} />
      ) : (
        <TextInput
          label={t`Lý do gạch`}
          withAsterisk
          autoComplete="off"
          maxLength={300}
          value={draft.reason}
          error={isChecked && problem === 'no-reason' && t`Hãy ghi lý do: sổ phải cho biết vì sao gạch.`}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
      )}
      {command.data === 'past-shift' && (
        <Text role="alert" fw={600}>
          <Trans>Hàng này của ca trước. Giám sát mới sửa được.</Trans>
        </Text>
      )}
    </FormFrame>
  );
}

type ChoiceProps = { trip: CarTrip; value: TripAct; onChoose: (act: TripAct) => void };

function ActChoice({ trip, value, onChoose }: ChoiceProps) {
  const { t } = useLingui();
  const words: Record<TripAct, [what: string, then: string]> = {
    details: [t`Sửa điều đã ghi`, t`Ô nào sai thì sửa ô ấy. Điều đã ghi trước vẫn còn trong nhật ký.`],
    return: [
      t`Gạch giờ về: xe chưa về`,
      t`Xe lại là đang đi chuyến này. Nếu xe đã đi chuyến khác sau đó, sổ ghi chuyến này là không thấy về.`,
    ],
    trip: [
      t`Gạch cả hàng: ghi nhầm`,
      t`Hàng vẫn ở trong sổ, bị gạch, kèm người gạch và lý do. Xe lại ở chỗ trước khi có hàng này.`,
    ],
  };
  return (
    <Radio.Group label={t`Hàng này sai ở đâu?`} value={value} onChange={(act) => onChoose(act as TripAct)}>
      <Group gap="lg" mt={6} mb={4}>
        {possibleActs(trip).map((act) => (
          <Radio key={act} value={act} label={words[act][0]} data-autofocus={act === value} autoFocus={act === value} />
        ))}
      </Group>
      <Text size="sm" c="dimmed">
        {words[value][1]}
      </Text>
    </Radio.Group>
  );
}

type FieldsProps = { trip: CarTrip; draft: TripChangeDraft; set: (part: Partial<TripChangeDraft>) => void };

/** Of a way that nobody saw nothing can be said. */
function DetailsFields({ trip, draft, set }: FieldsProps) {
  const { t } = useLingui();
  const hasOut = trip.outAt !== null;
  const hasBack = hasReturn(trip);
  return (
    <>
      <ErrandFields draft={draft} set={set} />
      {hasOut && (
        <Group grow align="flex-start">
          <KilometreField
            label={t`Số ki-lô-mét lúc đi`}
            value={draft.odometerOut}
            onChange={(odometerOut) => set({ odometerOut })}
            before={null}
          />
          <GoodsField direction="out" value={draft.goodsOut} onChange={(goodsOut) => set({ goodsOut })} />
        </Group>
      )}
      {hasBack && (
        <Group grow align="flex-start">
          <KilometreField
            label={t`Số ki-lô-mét lúc về`}
            value={draft.odometerIn}
            onChange={(odometerIn) => set({ odometerIn })}
            before={readKilometres(draft.odometerOut)}
          />
          <GoodsField direction="in" value={draft.goodsIn} onChange={(goodsIn) => set({ goodsIn })} />
        </Group>
      )}
      <NoteField value={draft.note} maxLength={620} onChange={(note) => set({ note })} />
    </>
  );
}
