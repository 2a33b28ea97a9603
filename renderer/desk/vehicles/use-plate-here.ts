import { useLingui } from '@lingui/react/macro';
import { useVehicles } from '#renderer/desk/vehicles/use-vehicles.ts';
import { mostVehiclesInside } from '#src/contract/vehicles.ts';
import type { VisitSummary } from '#src/contract/visit.ts';

type Comer = Pick<VisitSummary, 'id' | 'plate'>;

/** The plate of somebody inside, with a word when the vehicle has left without them: it is not to be looked for in the yard. */
export function usePlateHere(): (comer: Comer) => string | null {
  const { t } = useLingui();
  const { data, isFetching } = useVehicles();
  // While it is asked for anew, whoever has just come would seem to have come without their vehicle.
  const isWhole = data !== undefined && !isFetching && data.stays.length < mostVehiclesInside;
  const here = new Set(isWhole ? data.stays.flatMap(({ visit }) => visit?.visitId ?? []) : []);
  return ({ id, plate }) => (plate !== null && isWhole && !here.has(id) ? t`${plate} (xe đã ra)` : plate);
}
