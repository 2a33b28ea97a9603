import { onCameraChosen } from '#renderer/scanner/camera-choice.ts';
import { openStream, showStream } from '#renderer/scanner/camera-stream.ts';
import type { QrStatus, QrTrouble } from '#renderer/scanner/qr-source.ts';

// The obvious way (open on mount, stop on unmount) leaves the camera on when the view goes while the camera is still
// opening, and opens it twice in React's strict mode. Here every event only asks to settle: one step at a time, the
// camera is brought to what is wanted by then. A stop during an opening waits for it and ends what it gave.

const RETRY_MS = 2_000;

export type Camera = {
  start(): Promise<void>;
  /** Resolves when no track of this camera is live, also when it was still opening. */
  stop(): Promise<void>;
};

/**
 * Keeps the camera's picture in the video while it is started and the page is visible. A camera that is missing,
 * taken or lost is tried again every two seconds and when the devices change; a refused one when the permission
 * changes. Reports nothing after `stop`.
 */
export function createCamera(video: HTMLVideoElement, onStatus: (status: QrStatus) => void): Camera {
  let wanted: AbortController | null = null;
  let endStream: (() => void) | null = null;
  let trouble: QrTrouble | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const isDue = () => wanted !== null && !document.hidden;
  const release = () => {
    endStream?.();
    endStream = null;
  };
  const succeed = () => {
    trouble = null;
    if (wanted) onStatus('live');
  };
  const fail = (reason: QrTrouble) => {
    release();
    // A pulled plug first ends the track and then leaves no camera: for people it is one and the same loss.
    trouble = trouble === 'lost' && reason === 'no-camera' ? 'lost' : reason;
    if (wanted) onStatus(trouble);
    if (reason !== 'refused' && reason !== 'unsupported') retry = setTimeout(settle, RETRY_MS);
  };
  const open = async () => {
    if (trouble === null) onStatus('opening');
    const opened = await openStream();
    if (typeof opened === 'string') fail(opened);
    else endStream = showStream(video, opened, succeed, () => fail('lost'));
  };
  const settle = () =>
    takeTurn(async () => {
      clearTimeout(retry);
      if (!isDue()) release();
      else if (!endStream) await open();
    });

  const reopen = () => {
    void takeTurn(async () => release());
    return settle();
  };

  return {
    start: () => {
      if (!wanted) {
        wanted = listenForChanges(settle);
        onCameraChosen(reopen, wanted.signal);
      }
      return settle();
    },
    stop: () => {
      wanted?.abort();
      wanted = null;
      trouble = null;
      return settle();
    },
  };
}

let lastTurn: Promise<void> = Promise.resolve();

// One queue for the page, not one for each camera: strict mode mounts a second view on the same video element before
// the first has closed, and some drivers answer a second opening during a closing with NotReadableError.
function takeTurn(work: () => Promise<void>): Promise<void> {
  const turn = lastTurn.then(work);
  lastTurn = turn.catch(() => undefined);
  return turn;
}

function listenForChanges(onChange: () => void): AbortController {
  const listening = new AbortController();
  const { signal } = listening;
  document.addEventListener('visibilitychange', onChange, { signal });
  // Absent where the page is not served from a secure origin.
  navigator.mediaDevices?.addEventListener('devicechange', onChange, { signal });
  navigator.permissions?.query({ name: 'camera' }).then(
    (permission) => permission.addEventListener('change', onChange, { signal }),
    () => undefined,
  );
  return listening;
}
