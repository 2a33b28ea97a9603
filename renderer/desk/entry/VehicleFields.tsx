import { useLingui } from '@lingui/react/macro';
import { NativeSelect, TextInput } from '@mantine/core';
import type { EntryDraft } from '#renderer/desk/entry/entry-draft.ts';
import { useWordOptions } from '#renderer/desk/entry/use-word-options.ts';
import { useClassGuess } from '#renderer/desk/vehicles/use-class-guess.ts';
import { colourWords, vehicleWords } from '#renderer/desk/words/register-words.ts';
import type { PlateColour, VehicleClass } from '#src/domain/register/vocabulary.ts';

type Props = { draft: EntryDraft; set: (change: Partial<EntryDraft>) => void };

/** The class goes with the plate: a car and an old motorbike may carry the same signs. */
export function VehicleFields({ draft, set }: Props) {
  const { t } = useLingui();
  const optionsOf = useWordOptions();
  const { say, guess } = useClassGuess(draft.vehicleClass);
  return (
    <>
      <NativeSelect
        label={t`Loại xe`}
        data={optionsOf(vehicleWords)}
        value={draft.vehicleClass}
        onInput={say}
        onChange={(event) => set({ vehicleClass: event.currentTarget.value as VehicleClass })}
      />
      <TextInput
        label={t`Biển số`}
        autoComplete="off"
        maxLength={20}
        value={draft.plate}
        onChange={(event) => set({ plate: event.currentTarget.value, vehicleClass: guess(event.currentTarget.value) })}
      />
      {draft.plate.trim() !== '' && (
        <>
          <NativeSelect
            label={t`Màu biển`}
            data={[{ value: '', label: t`(không ghi)` }, ...optionsOf(colourWords)]}
            value={draft.colour}
            onChange={(event) => set({ colour: event.currentTarget.value as PlateColour | '' })}
          />
          <TextInput
            label={t`Hàng hóa, tài sản vào`}
            autoComplete="off"
            maxLength={200}
            value={draft.goods}
            onChange={(event) => set({ goods: event.currentTarget.value })}
          />
        </>
      )}
    </>
  );
}
