import { onCameraChosen } from '#renderer/scanner/camera-choice.ts';
import { isPreferred, openStream, showStream } from '#renderer/scanner/camera-stream.ts';
import { describeCamera } from '#renderer/scanner/open-camera.ts';
import type { QrListener, QrTrouble } from '#renderer/scanner/qr-source.ts';

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
 * changes. The one that was chosen takes the place of another as soon as it is there. Reports nothing after `stop`.
 */
export function createCamera(
  video: HTMLVideoElement,
  { onStatus, onCamera }: Pick<QrListener, 'onStatus' | 'onCamera'>,
): Camera {
  let wanted: AbortController | null = null;
  const picture = keepPicture(video, {
    isDue: () => wanted !== null && !document.hidden,
    onStatus: (status) => wanted && onStatus(status),
    onCamera: (camera) => wanted && onCamera(camera),
  });
  return {
    start: () => {
      if (!wanted) {
        wanted = listenForChanges(picture.settle, picture.reconsider);
        onCameraChosen(picture.reopen, wanted.signal);
      }
      return picture.settle();
    },
    stop: () => {
      wanted?.abort();
      wanted = null;
      picture.forgetTrouble();
      return picture.settle();
    },
  };
}

type Shown = { readonly stream: MediaStream; end(): void };
type Keeping = Pick<QrListener, 'onStatus' | 'onCamera'> & { isDue(): boolean };

function keepPicture(video: HTMLVideoElement, { isDue, onStatus, onCamera }: Keeping) {
  let shown: Shown | null = null;
  let trouble: QrTrouble | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const release = () => {
    if (shown) onCamera(null);
    shown?.end();
    shown = null;
  };
  const succeed = () => {
    trouble = null;
    onStatus('live');
  };
  const fail = (reason: QrTrouble) => {
    release();
    // A pulled plug first ends the track and then leaves no camera: for people it is one and the same loss.
    trouble = trouble === 'lost' && reason === 'no-camera' ? 'lost' : reason;
    onStatus(trouble);
    if (reason !== 'refused' && reason !== 'unsupported') retry = setTimeout(settle, RETRY_MS);
  };
  const open = async () => {
    if (trouble === null) onStatus('opening');
    const stream = await openStream();
    if (typeof stream === 'string') return fail(stream);
    shown = { stream, end: showStream(video, stream, succeed, () => fail('lost')) };
    onCamera(describeCamera(stream));
  };
  const settle = () =>
    takeTurn(async () => {
      clearTimeout(retry);
      if (!isDue()) release();
      else if (!shown) await open();
    });
  const leaveIf = (isAnother: (stream: MediaStream) => Promise<boolean>) => {
    void takeTurn(async () => {
      if (shown && (await isAnother(shown.stream))) release();
    });
    return settle();
  };
  return {
    settle,
    reopen: () => leaveIf(async () => true),
    /** Where a camera is there now that is to be taken before this one. */
    reconsider: () => leaveIf(async (stream) => !(await isPreferred(stream))),
    forgetTrouble: () => {
      trouble = null;
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

function listenForChanges(onChange: () => void, onDevices: () => void): AbortController {
  const listening = new AbortController();
  const { signal } = listening;
  document.addEventListener('visibilitychange', onChange, { signal });
  // Absent where the page is not served from a secure origin.
  navigator.mediaDevices?.addEventListener('devicechange', onDevices, { signal });
  navigator.permissions?.query({ name: 'camera' }).then(
    (permission) => permission.addEventListener('change', onChange, { signal }),
    () => undefined,
  );
  return listening;
}
