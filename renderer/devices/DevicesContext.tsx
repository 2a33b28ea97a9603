import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useState } from 'react';
import type { DevicePlace } from '#renderer/devices/device-choice.ts';
import { type Device, useChosen, useDevice } from '#renderer/devices/use-device.ts';
import { readScanned, type Scanned } from '#src/domain/devices/scanned-text.ts';
import { type Measured, readMeasured } from '#src/domain/devices/thermometer.ts';

type Attached = {
  place: DevicePlace;
  thermometer: Device<'thermometer'>;
  scanner: Device<'scanner'>;
  measured: EventTarget;
  scanned: EventTarget;
};

const none = { choice: null, profile: null, status: 'by-hand' } as const;
const Context = createContext<Attached>({
  place: 'kiosk',
  thermometer: none,
  scanner: none,
  measured: new EventTarget(),
  scanned: new EventTarget(),
});

type Props = { place: DevicePlace; isTrying?: boolean; isOff?: boolean; children: ReactNode };

/**
 * The devices of one screen. Their ports stay open while it stands, whichever of its steps is showing: opening one resets
 * some devices, and what is scanned meanwhile would be lost. `isTrying`: those of the other screen as well; `isOff`: none, since
 * somebody is setting them up.
 */
export function DevicesProvider({ place, isTrying = false, isOff = false, children }: Props) {
  const [measured] = useState(() => new EventTarget());
  const [scanned] = useState(() => new EventTarget());
  const serves = (one: { choice: { place: DevicePlace } | null }) =>
    !isOff && (isTrying || one.choice?.place === place);
  const thermometer = useDevice('thermometer', serves(useChosen('thermometer')), (found, profile) =>
    measured.dispatchEvent(new CustomEvent('found', { detail: readMeasured(profile, found) })),
  );
  const scanner = useDevice('scanner', serves(useChosen('scanner')), (found, profile) =>
    scanned.dispatchEvent(new CustomEvent('found', { detail: readScanned(profile, found) })),
  );
  return <Context value={{ place, thermometer, scanner, measured, scanned }}>{children}</Context>;
}

function useFound<T>(target: EventTarget, onFound: (found: T) => void): void {
  const report = useEffectEvent(onFound);
  useEffect(() => {
    const listening = new AbortController();
    const listen = (event: Event) => report((event as CustomEvent<T>).detail);
    target.addEventListener('found', listen, { signal: listening.signal });
    return () => listening.abort();
  }, [target]);
}

/** The screen's thermometer, by its name where it has one, and what it says while somebody asks. */
export function useThermometer(
  onMeasured: (measured: Measured) => void = () => undefined,
): Device<'thermometer'> & { name: string | null } {
  const { thermometer, measured, place } = useContext(Context);
  const isHere = thermometer.choice?.place === place;
  useFound(measured, onMeasured);
  return { ...thermometer, name: (isHere && thermometer.choice?.name) || null };
}

/** The screen's serial scanner. What it reads is text, never keys: it goes where the camera's codes go and nowhere else. */
export function useSerialScanner(onScanned: (scanned: Scanned) => void): Device<'scanner'> {
  const { scanner, scanned } = useContext(Context);
  useFound(scanned, onScanned);
  return scanner;
}
