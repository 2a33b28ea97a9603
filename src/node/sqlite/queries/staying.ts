import type { StayingRow } from '#src/app/ports.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';

type RawStaying = Omit<StayingRow, 'isVehicleInside'> & { vehicles: number };

/** Who is inside, with until when they were asked to come, and whether their vehicle is there. */
export function createStayingQuery(db: Reader) {
  const staying = db.prepare<[number], RawStaying>(`
    SELECT v.id, v.category, v.department, 1 + v.companions AS people, v.admitted_at AS admittedMs,
      i.until_at AS inviteUntilMs, m.room, m.until_at AS meetingUntilMs,
      EXISTS (SELECT 1 FROM vehicle_stay s WHERE s.visit = v.seq AND s.out_at IS NULL AND s.is_struck = 0) AS vehicles
    FROM visit v INDEXED BY visit_inside_by_arrival
    LEFT JOIN invite i ON i.id = v.invite LEFT JOIN meeting m ON m.id = i.meeting
    WHERE v.state = 'inside' ORDER BY v.arrived_at DESC LIMIT ?`);
  const vehicles = db
    .prepare<[], number>(
      'SELECT count(*) FROM vehicle_stay INDEXED BY vehicle_stay_open WHERE out_at IS NULL AND is_struck = 0',
    )
    .pluck();
  return {
    countVehicles: () => vehicles.get() as number,
    staying: (limit: number): StayingRow[] =>
      staying.all(limit).map(({ vehicles, ...row }) => ({ ...row, isVehicleInside: vehicles === 1 })),
  };
}
