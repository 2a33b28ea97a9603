import type { VehicleStay } from '#src/contract/vehicles.ts';
import type { VisitSummary } from '#src/contract/visit.ts';

/** The vehicle that somebody inside came with, still there. */
export const stayOf = ({ id, number, name, state, companions, plate, arrivedAt }: VisitSummary): VehicleStay => ({
  stay: number,
  vehicle: plate === null ? null : { class: 'car', plate },
  visit: { visitId: id, number, name, state, companions },
  people: companions,
  inAt: arrivedAt,
  inBy: 'kiosk',
  inDriver: null,
  goodsIn: null,
  outAt: null,
  outBy: null,
  exit: null,
  outDriver: null,
  outPerson: null,
  goodsOut: null,
  note: null,
  isStruck: false,
});
