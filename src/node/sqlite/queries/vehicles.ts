import type { DriverRow, VehicleStayRow } from '#src/app/vehicle-ports.ts';
import type { Vehicle } from '#src/domain/register/vehicle-lines.ts';
import { plateTailKey } from '#src/domain/text/plates.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';

type RawStay = Record<string, string | number | null>;

const driver = (column: string) =>
  `(SELECT json_object('id', d.id, 'number', d.number, 'name', d.name, 'state', d.state, 'companions', d.companions)
    FROM visit d WHERE d.seq = s.${column})`;
const stays = `
  SELECT s.*, ${driver('visit')} AS of_visit, ${driver('in_visit')} AS in_person, ${driver('out_visit')} AS out_person
  FROM vehicle_stay s`;
const isOpen = 's.out_at IS NULL AND s.is_struck = 0';

/** The vehicle book: who is inside, and what it says of a vehicle, a visit or a period. */
export function createVehicleQueries(db: Reader) {
  const inside = db.prepare<[number], RawStay>(
    `${stays} INDEXED BY vehicle_stay_open WHERE ${isOpen} ORDER BY s.seq DESC LIMIT ?`,
  );
  const open = db.prepare<[string], RawStay>(
    `${stays} WHERE s.plate_key = CAST(? AS TEXT) AND ${isOpen} ORDER BY s.seq`,
  );
  const ofVisit = (also: string) =>
    db.prepare<[string], RawStay>(
      `${stays} WHERE s.visit = (SELECT seq FROM visit WHERE id = ?) ${also} ORDER BY s.seq`,
    );
  const openOf = ofVisit(`AND ${isOpen}`);
  const allOf = ofVisit('');
  const bySeq = db.prepare<[number], RawStay>(`${stays} WHERE s.seq = ?`);
  const last = db.prepare<[string], RawStay>(
    `${stays} WHERE s.plate_key = CAST(? AS TEXT) AND s.is_struck = 0 ORDER BY s.seq DESC LIMIT 1`,
  );
  const book = db.prepare<[number, number, number], RawStay>(
    `${stays} INDEXED BY vehicle_stay_by_began WHERE s.began_at >= ? AND s.began_at < ? ORDER BY s.began_at, s.seq LIMIT ?`,
  );
  const opened = db
    .prepare<[string, string], string>(
      'SELECT value FROM opening WHERE seq = (SELECT seq FROM visit WHERE id = ?) AND field = ?',
    )
    .pluck();
  const read = (visit: string, field: string) => JSON.parse((opened.get(visit, field) as string | undefined) ?? 'null');
  const keyOf = (vehicle: Vehicle) => plateTailKey(vehicle.class, vehicle.plate);
  const one = (raw: RawStay | undefined) => (raw ? toStay(raw) : null);
  return {
    broughtBy: (visit: string) => ({ vehicle: read(visit, 'vehicle'), goods: read(visit, 'goods') }),
    vehiclesInside: (limit: number) => inside.all(limit).map(toStay),
    openStays: (vehicle: Vehicle) => open.all(keyOf(vehicle)).map(toStay),
    openStaysOf: (visit: string) => openOf.all(visit).map(toStay),
    findStay: (seq: number) => one(bySeq.get(seq)),
    lastStay: (vehicle: Vehicle) => one(last.get(keyOf(vehicle))),
    staysOf: (visit: string) => allOf.all(visit).map(toStay),
    vehicleBook: ({ fromMs, toMs, limit }: { fromMs: number; toMs: number; limit: number }) =>
      book.all(fromMs, toMs, limit).map(toStay),
  };
}

/** Null where the plate was erased. */
export function toVehicle(raw: RawStay): Vehicle | null {
  if (raw['plate'] === null) return null;
  const { plate_class, plate, colour, look } = raw;
  return { class: plate_class, plate, ...(colour !== null && { colour }), ...(look !== null && { look }) } as Vehicle;
}

const toDriver = (text: string | number | null | undefined): DriverRow | null => JSON.parse(String(text ?? 'null'));

const toStay = (raw: RawStay): VehicleStayRow =>
  ({
    seq: raw['seq'],
    pass: raw['pass'],
    visit: toDriver(raw['of_visit']),
    vehicle: toVehicle(raw),
    passengers: raw['passengers'],
    inAt: raw['in_at'],
    inBy: raw['in_by'],
    inDriver: raw['in_driver'],
    inVisit: toDriver(raw['in_person']),
    goodsIn: raw['goods_in'],
    outAt: raw['out_at'],
    outBy: raw['out_by'],
    exit: raw['exit'],
    outDriver: raw['out_driver'],
    outVisit: toDriver(raw['out_person']),
    goodsOut: raw['goods_out'],
    note: raw['note'],
    isStruck: raw['is_struck'] === 1,
  }) as VehicleStayRow;
