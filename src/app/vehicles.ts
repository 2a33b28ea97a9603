import type { Ports } from '#src/app/ports.ts';
import { createCars } from '#src/app/vehicles-cars.ts';
import { createDescribeVehicle } from '#src/app/vehicles-describe.ts';
import { createVehicleLists } from '#src/app/vehicles-lists.ts';
import { createLetOut, createPassOut } from '#src/app/vehicles-out.ts';
import { createPassIn } from '#src/app/vehicles-pass-in.ts';
import { createTripChanges } from '#src/app/vehicles-trips.ts';

/** The vehicles' own way through the gate. */
export function createVehicles(ports: Ports) {
  return {
    ...createVehicleLists(ports),
    letOut: createLetOut(ports),
    passIn: createPassIn(ports),
    passOut: createPassOut(ports),
    describe: createDescribeVehicle(ports),
    ...createCars(ports),
    ...createTripChanges(ports),
  };
}
