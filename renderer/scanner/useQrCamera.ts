import { type RefCallback, useEffect, useEffectEvent, useState } from 'react';
import { withFallback } from '#renderer/scanner/fallback-source.ts';
import { createHtml5Source } from '#renderer/scanner/html5-source.ts';
import type { OpenCamera } from '#renderer/scanner/open-camera.ts';
import type { QrSource, QrStatus, QrTrouble } from '#renderer/scanner/qr-source.ts';
import { createZxingSource } from '#renderer/scanner/zxing-source.ts';

const defaultSource = withFallback(createZxingSource(), createHtml5Source());

export type QrCamera = {
  /** For the video of a CameraView. The camera is on while that video is mounted and the page is visible. */
  readonly videoRef: RefCallback<HTMLVideoElement>;
  readonly status: 'opening' | 'live' | 'trouble';
  /** Set when the status is 'trouble'. It may pass by itself: the camera goes on trying. */
  readonly trouble: QrTrouble | null;
  /** More than one code is in view; none of them is reported until one is left. */
  readonly isSeveral: boolean;
  /** The camera that is on. */
  readonly opened: OpenCamera | null;
};

/** Reads codes with the camera. The same text is reported again only after three seconds. */
export function useQrCamera(onText: (text: string) => void, source: QrSource = defaultSource): QrCamera {
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const [status, setStatus] = useState<QrStatus>('opening');
  const [isSeveral, setIsSeveral] = useState(false);
  const [opened, setOpened] = useState<OpenCamera | null>(null);
  const report = useEffectEvent(onText);

  useEffect(() => {
    if (!video) return;
    const onText = (text: string) => report(text);
    const session = source.open(video, { onText, onSeveral: setIsSeveral, onStatus: setStatus, onCamera: setOpened });
    return () => {
      void session.close();
      setStatus('opening');
      setIsSeveral(false);
      setOpened(null);
    };
  }, [video, source]);

  const common = { videoRef: setVideo, isSeveral, opened };
  if (status === 'opening' || status === 'live') return { ...common, status, trouble: null };
  return { ...common, status: 'trouble', trouble: status };
}
