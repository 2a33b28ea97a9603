import type { OpenCamera } from '#renderer/scanner/open-camera.ts';

/**
 * Why no picture comes: no camera is connected, the person or the system refused it, another program holds it, it
 * stopped giving pictures, or this browser can never do it (no camera access, no decoder runs).
 */
export type QrTrouble = 'no-camera' | 'refused' | 'taken' | 'lost' | 'unsupported';

/** Troubles other than 'unsupported' may pass: the source keeps trying and reports 'live' when it succeeds. */
export type QrStatus = 'opening' | 'live' | QrTrouble;

export type QrListener = {
  /** A code was read: its text as it is, of any length. The same text comes again only after `REPEAT_MS`. */
  onText(text: string): void;
  /** True when more than one text is in view, of which none is reported; false when that has passed. */
  onSeveral(isSeveral: boolean): void;
  onStatus(status: QrStatus): void;
  /** The camera that is on, as soon as it is; null when it is off again. */
  onCamera(camera: OpenCamera | null): void;
};

export type QrSession = {
  /** Ends the reports at once; resolves when no camera track is live any more. */
  close(): Promise<void>;
};

/** Shows the camera in the video and reads codes from it until the session is closed. */
export type QrSource = {
  open(video: HTMLVideoElement, listener: QrListener): QrSession;
};

/** What one picture holds. Only a reader that looks for more than one code can tell 'several'. */
export type QrReading =
  | { readonly outcome: 'read'; readonly text: string }
  | { readonly outcome: 'several' }
  | { readonly outcome: 'nothing' };

/** How a source reads one picture; the camera and the pace are the same for all (scan-session.ts). */
export type QrReader = {
  /** Reads the present picture. Rejects when this reader can never work here. */
  read(video: HTMLVideoElement): Promise<QrReading>;
  close(): void;
};
