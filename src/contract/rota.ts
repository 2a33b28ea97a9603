import { z } from 'zod';
import { procedure } from '#src/contract/procedure.ts';
import { day, id, instant } from '#src/contract/scalars.ts';
import { workPlaces } from '#src/domain/register/meeting-lines.ts';

const workPlace = z.enum(workPlaces).nullable();

/** How many of a department a letter lets come; null: none says so. */
const limit = z.object({ people: z.int(), letters: z.array(z.string()) }).nullable();
export type ShareLimit = z.infer<typeof limit>;

const colleague = z.object({ id, name: z.string() });
const comer = colleague.extend({ at: instant, isInside: z.boolean(), summonedBy: z.string().nullable() });

const departmentToday = z.object({
  /** Null: of no department. */
  departmentId: id.nullable(),
  name: z.string().nullable(),
  headcount: z.int(),
  /** At the office now, as the door counts them. */
  inside: z.int(),
  limit,
  /** Said to work at the office today: those who have come, and those who have not. */
  arrived: z.array(colleague),
  expected: z.array(colleague),
  atHome: z.array(colleague),
  /** Said to work at home, and let in all the same. */
  cameThoughHome: z.array(comer),
  /** Let in beyond the share, with the name of the leader who asked. */
  summoned: z.array(comer),
});
export type DepartmentToday = z.infer<typeof departmentToday>;

const week = z.object({
  days: z.array(z.object({ day, limit })),
  /** By given name; one place for each day. */
  staff: z.array(colleague.extend({ places: z.array(workPlace) })),
});
export type RotaWeek = z.infer<typeof week>;

/** Who works at the office and who at home, against what the letters say and who has come. */
export const rota = {
  today: procedure('officer').output(z.object({ day, departments: z.array(departmentToday) })),
  /** Seven days from `from`, of one department. */
  week: procedure('officer')
    .input(z.object({ departmentId: id.nullable(), from: day }))
    .output(week),
  /** The newest word about somebody's day counts; null takes it back. */
  save: procedure('officer')
    .input(
      z.object({
        commandId: id,
        marks: z
          .array(z.object({ staffId: id, day, place: workPlace }))
          .min(1)
          .max(2000),
      }),
    )
    .output(z.object({ outcome: z.enum(['saved', 'not-known-here']) })),
};
