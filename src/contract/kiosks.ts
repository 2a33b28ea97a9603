import { z } from 'zod';
import { procedure } from '#src/contract/procedure.ts';
import { id, instant } from '#src/contract/scalars.ts';

/** What a kiosk's camera is at. `unsupported`: its browser cannot use one. */
export const cameraStates = [
  'opening',
  'live',
  'no-camera',
  'refused',
  'taken',
  'lost',
  'unsupported',
  /** Off while a visitor fills in the form. */
  'resting',
] as const;
export type CameraState = (typeof cameraStates)[number];

const kioskHealth = z.object({
  screenId: id,
  /** Null: it stands at no door of the list. */
  doorName: z.string().nullable(),
  isConnected: z.boolean(),
  /** When it was last heard. */
  heardAt: instant,
  camera: z.enum(cameraStates),
  cameraSince: instant,
});
export type KioskHealth = z.infer<typeof kioskHealth>;

/** How the screens at the doors are. Kept in memory: it is about now, and about no person. */
export const kiosks = {
  /** Said every few seconds, and at once when the camera changes. */
  beat: procedure('visitor')
    .input(z.object({ screenId: id, doorId: id.nullable(), camera: z.enum(cameraStates) }))
    .output(z.object({ outcome: z.literal('heard') })),
  /** Those heard since the host started; one that falls silent stays on the list for a day. */
  health: procedure('guard').output(z.array(kioskHealth)),
};
