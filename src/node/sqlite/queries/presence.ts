import type { Duty } from '#src/domain/policy/facts.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';

/**
 * Who is at the office, as far as anybody knows: those whose departure was probably forgotten are left out by the time of
 * their arrival. Both are answered from an index of those inside; a million visits of the past cost nothing.
 */
export function createPresenceQueries(db: Reader) {
  const people = db
    .prepare<[number, number, number], number>(
      `SELECT coalesce(sum(1 + companions), 0) FROM visit INDEXED BY visit_inside_by_arrival
       WHERE state = 'inside' AND arrived_at >= min(?, ?) AND (category = 'staff' OR arrived_at >= ?)`,
    )
    .pluck();
  const headcount = db
    .prepare<[string], number>('SELECT count(*) FROM staff WHERE department = ? AND is_active = 1')
    .pluck();
  const present = db
    .prepare<[string, number], number>(
      `SELECT count(*) FROM staff s WHERE s.department = ? AND EXISTS (
         SELECT 1 FROM visit v WHERE v.staff = s.id AND v.state = 'inside' AND v.staff IS NOT NULL AND v.arrived_at >= ?
       )`,
    )
    .pluck();
  return {
    countPresent: ({ visitorsSinceMs, staffSinceMs }: { visitorsSinceMs: number; staffSinceMs: number }) =>
      people.get(visitorsSinceMs, staffSinceMs, visitorsSinceMs) as number,
    duty: (department: string, staffSinceMs: number): Duty => ({
      headcount: headcount.get(department) as number,
      present: present.get(department, staffSinceMs) as number,
    }),
  };
}
