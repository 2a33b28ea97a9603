import type { OpenCamera } from '#renderer/scanner/open-camera.ts';
import type { QrStatus } from '#renderer/scanner/qr-source.ts';

/** A camera view over a source, the negative control, or the form for a scanner that types. */
export type ViewName = 'default' | 'zxing' | 'zxing-short-lived' | 'html5' | 'leaky' | 'keys';

/** What the tests ask of the page, as `window.probe`. */
export type Probe = {
  mount(view: ViewName, isStrict: boolean): void;
  unmount(): void;
  readonly texts: string[];
  readonly rejections: string[];
  readonly statuses: (QrStatus | 'trouble')[];
  /** What was said of more than one code in view, from the first false on. */
  readonly several: boolean[];
  /** The camera that is on, as the screens are told of it. */
  camera: OpenCamera | null;
  /** As a person does: by its name, or null for the likeliest. */
  choose(label: string | null): Promise<void>;
  cameraNames(): Promise<string[]>;
  /** Of all camera tracks this page was ever given, those that are still on. */
  liveTracks(): number;
  readonly tracks: MediaStreamTrack[];
  /** Requests for a camera that the browser has not answered yet. */
  openings(): number;
  readonly workers: Worker[];
  /** Two for one mount in React's strict mode. */
  effects: number;
  /** What the content security policy stopped. */
  readonly violations: string[];
};

declare global {
  interface Window {
    probe: Probe;
  }
}

/** Counts what a page takes and has to give back. Installed before any code of the scanner runs. */
export function countResources(): Pick<Probe, 'liveTracks' | 'tracks' | 'openings' | 'workers' | 'violations'> {
  const tracks: MediaStreamTrack[] = [];
  const workers: Worker[] = [];
  const violations: string[] = [];
  let openings = 0;
  const devices = navigator.mediaDevices;
  const getUserMedia = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (constraints) => {
    openings += 1;
    try {
      const stream = await getUserMedia(constraints);
      tracks.push(...stream.getTracks());
      return stream;
    } finally {
      openings -= 1;
    }
  };
  window.Worker = new Proxy(window.Worker, {
    construct: (target, args: ConstructorParameters<typeof Worker>) => {
      const worker = new target(...args);
      workers.push(worker);
      return worker;
    },
  });
  document.addEventListener('securitypolicyviolation', (event) => violations.push(event.blockedURI));
  const liveTracks = () => tracks.filter((track) => track.readyState === 'live').length;
  return { tracks, workers, violations, liveTracks, openings: () => openings };
}
