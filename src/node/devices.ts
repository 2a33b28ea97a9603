import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deviceProfile, type KnownDevices } from '#src/contract/device.ts';
import { type DeviceProfile, findProfileProblems, type UsbId } from '#src/domain/devices/profile.ts';
import { assetsDir } from '#src/node/assets-folder.ts';

const longestFile = 20_000;

/**
 * The devices that come with Gatebook, and those whose files the office put into its data folder. A file of the office wins
 * over one of ours with the same id; one that is no profile is left out and named, and the door opens without it.
 */
export function loadDevices(dataDir: string): KnownDevices {
  const ours = readFolder(new URL('devices/', assetsDir));
  const own = readFolder(pathToFileURL(join(dataDir, 'devices/')));
  const profiles = new Map([...ours.profiles, ...own.profiles].map((profile) => [profile.id, profile]));
  return { profiles: [...profiles.values()], refused: [...ours.refused, ...own.refused] };
}

function readFolder(folder: URL): KnownDevices {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const read = names.toSorted().map((file) => ({ file, ...readProfile(new URL(encodeURIComponent(file), folder)) }));
  return {
    profiles: read.flatMap((one) => ('profile' in one ? [one.profile] : [])),
    refused: read.flatMap((one) => ('problem' in one ? [{ file: one.file, problem: one.problem }] : [])),
  };
}

function readProfile(file: URL): { profile: DeviceProfile } | { problem: string } {
  try {
    const text = readFileSync(file, 'utf8');
    if (text.length > longestFile) return { problem: 'too long' };
    const parsed = deviceProfile.safeParse(JSON.parse(text));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return { problem: `${issue?.path.join('.') || 'file'}: ${issue?.message}` };
    }
    const problems = findProfileProblems(parsed.data);
    return problems.length > 0 ? { problem: problems.join(', ') } : { profile: parsed.data };
  } catch {
    return { problem: 'not JSON, or not readable' };
  }
}

/** The adapters that any device of this machine may come with; a shell that chooses ports opens no other. */
export const adaptersOf = ({ profiles }: KnownDevices): UsbId[] => profiles.flatMap(({ usb }) => usb);
