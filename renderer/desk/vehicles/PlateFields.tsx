import { useLingui } from '@lingui/react/macro';
import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useWordOptions } from '#renderer/desk/entry/use-word-options.ts';
import { useClassGuess } from '#renderer/desk/vehicles/use-class-guess.ts';
import type { GateDraft } from '#renderer/desk/vehicles/vehicles-draft.ts';
import { colourWords, vehicleWords } from '#renderer/desk/words/register-words.ts';
import type { PlateColour, VehicleClass } from '#src/domain/register/vocabulary.ts';
import { checkPlate } from '#src/domain/text/plates.ts';

type Plate = Pick<GateDraft, 'vehicleClass' | 'plate' | 'colour' | 'look'>;
type Props = {
  plate: Plate;
  set: (change: Partial<Plate>) => void;
  /** Of a visitor's vehicle: the plate is set right in the visit. */
  isPlateFixed?: boolean;
  error?: string | false;
};

/** Which vehicle: class and plate make it one; the rest helps to know it again. */
export function PlateFields({ plate, set, isPlateFixed = false, error = false }: Props) {
  const { t } = useLingui();
  const optionsOf = useWordOptions();
  const { say, guess } = useClassGuess(plate.vehicleClass);
  const isOdd = plate.plate.trim() !== '' && checkPlate(plate.vehicleClass, plate.plate).length > 0;
  return (
    <SimpleGrid cols={{ base: 1, sm: 4 }}>
      <NativeSelect
        label={t`Loại xe`}
        data={optionsOf(vehicleWords)}
        value={plate.vehicleClass}
        disabled={isPlateFixed}
        onInput={say}
        onChange={(event) => set({ vehicleClass: event.currentTarget.value as VehicleClass })}
      />
      <TextInput
        label={t`Biển số`}
        autoComplete="off"
        maxLength={20}
        value={plate.plate}
        disabled={isPlateFixed}
        data-autofocus
        autoFocus={!isPlateFixed}
        error={error}
        description={isOdd ? t`Xem lại: biển này không giống loại xe đã chọn. Vẫn ghi được.` : undefined}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        onChange={(event) => set({ plate: event.currentTarget.value, vehicleClass: guess(event.currentTarget.value) })}
      />
      <NativeSelect
        label={t`Màu biển`}
        data={[{ value: '', label: t`(không ghi)` }, ...optionsOf(colourWords)]}
        value={plate.colour}
        onChange={(event) => set({ colour: event.currentTarget.value as PlateColour | '' })}
      />
      <TextInput
        label={t`Xe thế nào`}
        placeholder={t`xe tải thùng kín, màu trắng`}
        autoComplete="off"
        maxLength={80}
        value={plate.look}
        onChange={(event) => set({ look: event.currentTarget.value })}
      />
    </SimpleGrid>
  );
}
