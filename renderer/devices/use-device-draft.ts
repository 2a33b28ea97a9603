import { useState } from 'react';
import { type DeviceChoice, storeChoice } from '#renderer/devices/device-choice.ts';
import { findSerialHost, usbOf } from '#renderer/devices/serial-host.ts';
import type { DeviceKind, DeviceProfile, UsbId } from '#src/domain/devices/profile.ts';

export type DeviceDraft = Pick<DeviceChoice, 'profile' | 'name' | 'place'>;
type Trouble = 'no-port' | 'unsupported' | null;

/**
 * What somebody sets for one device, and how it is kept. A browser shows its list of ports only while a button is being
 * pressed, so the port is asked for first of all.
 */
export function useDeviceDraft(kind: DeviceKind, choice: DeviceChoice | null, profiles: readonly DeviceProfile[]) {
  const [draft, setDraft] = useState<DeviceDraft>(
    choice ?? { profile: kind === 'scanner' ? (profiles[0]?.id ?? null) : null, name: '', place: 'kiosk' },
  );
  const [trouble, setTrouble] = useState<Trouble>(null);
  const keep = (usb: UsbId | null) => {
    setTrouble(null);
    storeChoice(kind, { ...draft, name: draft.name.trim(), usb });
  };
  const choosePort = async () => {
    const host = findSerialHost();
    const profile = profiles.find(({ id }) => id === draft.profile);
    if (!host || !profile) return setTrouble('unsupported');
    const filters = profile.usb.map(({ vendorId, productId }) => ({ usbVendorId: vendorId, usbProductId: productId }));
    const port = await host.requestPort({ filters }).catch(() => null);
    if (port) keep(usbOf(port));
    else setTrouble('no-port');
  };
  const hasPort = choice !== null && choice.profile === draft.profile;
  return {
    draft,
    set: (change: Partial<DeviceDraft>) => setDraft({ ...draft, ...change }),
    trouble,
    save: () => (draft.profile === null || hasPort ? keep(choice?.usb ?? null) : void choosePort()),
    choosePort: () => void choosePort(),
    forget: () => {
      setTrouble(null);
      storeChoice(kind, null);
    },
  };
}
