import { z } from 'zod';
import { type DeviceProfile, profileFormat } from '#src/domain/devices/profile.ts';

/** The file of a device. Whether its patterns and columns make sense, `findProfileProblems` says. */
const usbNumber = z.int().min(0).max(0xffff);
const pattern = z.string().min(1).max(200);

const common = {
  format: z.literal(profileFormat),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  name: z.object({ vi: z.string().min(1).max(80), en: z.string().min(1).max(80) }),
  usb: z.array(z.object({ vendorId: usbNumber, productId: usbNumber })).max(40),
  baudRate: z.int().min(50).max(3_000_000),
  dataBits: z.union([z.literal(7), z.literal(8)]),
  stopBits: z.union([z.literal(1), z.literal(2)]),
  parity: z.enum(['none', 'even', 'odd']),
  encoding: z.enum(['utf-8', 'latin-1']),
  lineEnd: z.string().min(1).max(4),
  quietMs: z.int().min(20).max(5_000).nullable(),
};

export const deviceProfile = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('thermometer'),
    maxBytes: z.int().min(4).max(256),
    value: z.union([
      z.strictObject({ pattern }),
      z.strictObject({ column: z.int().min(1).max(256), length: z.int().min(1).max(16) }),
    ]),
    unit: z.enum(['celsius', 'fahrenheit', 'as-marked']),
    stable: pattern.nullable(),
  }),
  z.strictObject({ ...common, kind: z.literal('scanner'), maxBytes: z.int().min(16).max(16_384) }),
]) satisfies z.ZodType<DeviceProfile>;

/** What can be attached. `refused`: files of the data folder that are no profile, and what is wrong with each. */
export const knownDevices = z.object({
  profiles: z.array(deviceProfile),
  refused: z.array(z.object({ file: z.string(), problem: z.string() })),
});
export type KnownDevices = z.infer<typeof knownDevices>;
