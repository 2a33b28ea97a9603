import { useEffect, useState } from 'react';
import { type CameraName, chosenCamera, listCameras, onCameraChosen } from '#renderer/scanner/camera-choice.ts';

export type Cameras = { readonly all: readonly CameraName[]; readonly chosen: CameraName | null };

/** The cameras of this machine as they come and go, and the one that was chosen by hand. Asked anew when `opened` changes. */
export function useCameras(opened: string | undefined): Cameras {
  const [cameras, setCameras] = useState<Cameras>({ all: [], chosen: chosenCamera() });
  // biome-ignore lint/correctness/useExhaustiveDependencies: before the first permission cameras have no names
  useEffect(() => {
    const watching = new AbortController();
    const { signal } = watching;
    const look = async () => {
      const all = await listCameras();
      if (!signal.aborted) setCameras({ all, chosen: chosenCamera() });
    };
    void look();
    navigator.mediaDevices?.addEventListener('devicechange', look, { signal });
    onCameraChosen(look, signal);
    return () => watching.abort();
  }, [opened]);
  return cameras;
}
