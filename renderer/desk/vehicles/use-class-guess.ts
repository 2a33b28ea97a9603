import { useState } from 'react';
import type { VehicleClass } from '#src/domain/register/vocabulary.ts';
import { readPlate } from '#src/domain/text/plates.ts';

/** The class follows how the plate is written, since both together are the vehicle, until somebody says which class it is. */
export function useClassGuess(said: VehicleClass) {
  const [isSaid, setIsSaid] = useState(false);
  return {
    say: () => setIsSaid(true),
    guess: (plate: string): VehicleClass => (isSaid ? said : (readPlate(plate)?.class ?? said)),
  };
}
