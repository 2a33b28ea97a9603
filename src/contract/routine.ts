import { z } from 'zod';
import { procedure } from '#src/contract/procedure.ts';
import { day, humanText, id } from '#src/contract/scalars.ts';
import { checklistItem } from '#src/contract/shifts.ts';

const window = z
  .object({
    /** 1 (Monday) to 7 (Sunday). */
    weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
    /** Minutes of the local day, the last one not included. */
    fromMinute: z.int().min(0).max(1439),
    untilMinute: z.int().min(1).max(1440),
  })
  .refine(({ fromMinute, untilMinute }) => fromMinute < untilMinute);

export const officeHours = z.object({ windows: z.array(window).max(10), restDays: z.array(day).max(200) });
export type OfficeHoursView = z.infer<typeof officeHours>;

/** `departmentId` null: the office as such. */
export const deskPhone = z.object({ departmentId: id.nullable(), phone: humanText(40) });
export type DeskPhone = z.infer<typeof deskPhone>;

const saved = z.object({ outcome: z.literal('saved') });

/** What an office does every day: its hours, whom the guard calls, what is looked after at every shift. */
export const routine = {
  show: procedure('officer').output(
    z.object({ hours: officeHours, phones: z.array(deskPhone), checklist: z.array(checklistItem) }),
  ),
  /** The newest word holds; the list of items is `shifts.setChecklist`. */
  setHours: procedure('officer')
    .input(z.object({ commandId: id, hours: officeHours }))
    .output(saved),
  setPhones: procedure('officer')
    .input(z.object({ commandId: id, phones: z.array(deskPhone).max(500) }))
    .output(saved),
};
