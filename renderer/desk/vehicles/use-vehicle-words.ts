import { useLingui } from '@lingui/react/macro';
import { colourWords, vehicleWords } from '#renderer/desk/words/register-words.ts';
import { useVisitWords } from '#renderer/desk/words/use-visit-words.ts';
import type { DriverPerson, VehicleStay } from '#src/contract/vehicles.ts';

/** How a vehicle, its people and its ways are called. The class always stands with the plate. */
export function useVehicleWords() {
  const { t } = useLingui();
  const { titleOf } = useVisitWords();
  const personOf = (person: DriverPerson) => titleOf({ number: person.number, name: person.name ?? '' });
  const plateOf = ({ vehicle }: Pick<VehicleStay, 'vehicle'>) => vehicle?.plate ?? t`(biển số đã xóa)`;
  const kindOf = ({ vehicle }: Pick<VehicleStay, 'vehicle'>): string =>
    vehicle
      ? [t(vehicleWords[vehicle.class]), vehicle.colour && t(colourWords[vehicle.colour]), vehicle.look]
          .filter(Boolean)
          .join(' · ')
      : '';
  return {
    personOf,
    plateOf,
    kindOf,
    /** "29-B1 1234 (Xe máy)" */
    vehicleOf: (stay: Pick<VehicleStay, 'vehicle'>) =>
      stay.vehicle ? `${stay.vehicle.plate} (${t(vehicleWords[stay.vehicle.class])})` : plateOf(stay),
    /** Who came with it; null: nobody was written down. */
    driverInOf: ({ visit, inDriver }: VehicleStay): string | null => {
      if (!visit) return inDriver;
      return inDriver === null ? personOf(visit) : t`${inDriver} lái, xe của ${personOf(visit)}`;
    },
    /** Who took it out, in the words of the book; null while it is inside. */
    driverOutOf: ({ exit, outDriver, outPerson, visit }: VehicleStay): string | null => {
      switch (exit) {
        case null:
          return null;
        case 'own':
          return outPerson ? personOf(outPerson) : t`lái xe đã đi vào`;
        case 'other':
          return outPerson ? personOf(outPerson) : (outDriver ?? t`người khác`);
        case 'stays':
          return visit ? t`không ghi ai lái; ${personOf(visit)} ở lại` : t`không ghi ai lái`;
        case 'unseen':
          return t`không thấy ai lái`;
        case 'presumed':
          return t`không ai thấy lúc ra; xe đã vào lại`;
      }
    },
  };
}
