import { type ReactElement, StrictMode, useEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { CameraView } from '#renderer/scanner/CameraView.tsx';
import { chooseCamera, listCameras } from '#renderer/scanner/camera-choice.ts';
import { createHtml5Source } from '#renderer/scanner/html5-source.ts';
import type { QrSource } from '#renderer/scanner/qr-source.ts';
import { useQrCamera } from '#renderer/scanner/useQrCamera.ts';
import { createZxingSource } from '#renderer/scanner/zxing-source.ts';
import { KeyForm } from '#tests/renderer/scanner/page/KeyForm.tsx';
import { LeakyCamera } from '#tests/renderer/scanner/page/LeakyCamera.tsx';
import { countResources, type Probe, type ViewName } from '#tests/renderer/scanner/page/probe.ts';

const SOURCES: Partial<Record<ViewName, QrSource>> = {
  zxing: createZxingSource(),
  'zxing-short-lived': createZxingSource({ answerMs: 2_000, hitsPerWorker: 5 }),
  html5: createHtml5Source(),
};

let root: Root | null = null;

const probe: Probe = {
  ...countResources(),
  texts: [],
  statuses: [],
  several: [],
  effects: 0,
  rejections: [],
  camera: null,
  choose: async (label) => chooseCamera((await listCameras()).find((camera) => camera.label === label) ?? null),
  cameraNames: async () => (await listCameras()).map(({ label }) => label),
  mount: (view, isStrict) => {
    root = createRoot(document.getElementById('root') as HTMLElement);
    root.render(isStrict ? <StrictMode>{toElement(view)}</StrictMode> : toElement(view));
  },
  unmount: () => root?.unmount(),
};
window.probe = probe;

function toElement(view: ViewName): ReactElement {
  if (view === 'keys') {
    return <KeyForm onText={(text) => probe.texts.push(text)} onRejected={(reason) => probe.rejections.push(reason)} />;
  }
  return view === 'leaky' ? <LeakyCamera /> : <Scanner source={SOURCES[view]} />;
}

function Scanner({ source }: { readonly source: QrSource | undefined }) {
  const { videoRef, status, trouble, isSeveral, opened } = useQrCamera((text) => probe.texts.push(text), source);
  useEffect(() => void probe.statuses.push(trouble ?? status), [status, trouble]);
  useEffect(() => void probe.several.push(isSeveral), [isSeveral]);
  useEffect(() => {
    probe.camera = opened;
  }, [opened]);
  useEffect(() => {
    probe.effects += 1;
  }, []);
  return (
    <div style={{ width: 640, height: 360 }}>
      <CameraView videoRef={videoRef} label="camera" />
    </div>
  );
}
