import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { type DeviceChoice, readChoice, storedChoice, watchChoices } from '#renderer/devices/device-choice.ts';
import { findSerialHost } from '#renderer/devices/serial-host.ts';
import { openSerialLines } from '#renderer/devices/serial-lines.ts';
import type { LinkStatus } from '#renderer/devices/serial-link.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { Found } from '#src/domain/devices/lines.ts';
import type { DeviceKind, DeviceProfile } from '#src/domain/devices/profile.ts';

/** `by-hand`: none is connected, or it serves another screen. `unsupported`: this browser has no serial ports. */
export type DeviceStatus = LinkStatus | 'by-hand' | 'unsupported';

export type ProfileOf<K extends DeviceKind> = Extract<DeviceProfile, { kind: K }>;

export type Device<K extends DeviceKind> = {
  choice: DeviceChoice | null;
  profile: ProfileOf<K> | null;
  status: DeviceStatus;
};

/** The chosen device of a kind, whether or not it is connected. */
export function useChosen<K extends DeviceKind>(kind: K): Omit<Device<K>, 'status'> {
  const stored = useSyncExternalStore(watchChoices, () => storedChoice(kind));
  const { orpc } = useHost();
  const choice = readChoice(stored);
  const { data } = useQuery(orpc.kiosk.devices.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  const profile = data?.profiles.find((one) => one.id === choice?.profile && one.kind === kind) ?? null;
  return { choice, profile: profile as ProfileOf<K> | null };
}

/** Listens to the chosen device while `isOn`, and says how it stands. */
export function useDevice<K extends DeviceKind>(
  kind: K,
  isOn: boolean,
  onFound: (found: Found, profile: ProfileOf<K>) => void,
): Device<K> {
  const { choice, profile } = useChosen(kind);
  const [status, setStatus] = useState<LinkStatus>('opening');
  const report = useEffectEvent(onFound);
  const host = findSerialHost();
  const isConnected = isOn && host !== null && profile !== null;
  const usb = choice?.usb ? `${choice.usb.vendorId}:${choice.usb.productId}` : null;
  useEffect(() => {
    if (!isConnected) return;
    const [vendorId, productId] = (usb ?? '').split(':').map(Number);
    const device = { profile, usb: vendorId !== undefined && productId !== undefined ? { vendorId, productId } : null };
    const link = openSerialLines(host, device, { onFound: (found) => report(found, profile), onStatus: setStatus });
    return () => {
      void link.close();
      setStatus('opening');
    };
  }, [isConnected, host, profile, usb]);
  const isByHand = !isOn || choice === null || choice.profile === null;
  return { choice, profile, status: isByHand ? 'by-hand' : host === null ? 'unsupported' : status };
}
