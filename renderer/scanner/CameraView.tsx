import type { Ref } from 'react';
import styles from '#renderer/scanner/CameraView.module.css';

type Props = {
  readonly videoRef: Ref<HTMLVideoElement>;
  /** What a screen reader says of the picture. */
  readonly label: string;
};

/** The camera's picture, mirrored as people expect of a screen that looks at them, with the frame to aim at. */
export function CameraView({ videoRef, label }: Props) {
  return (
    <div className={styles['view']}>
      <video ref={videoRef} className={styles['picture']} aria-label={label} muted playsInline />
      <div className={styles['frame']} aria-hidden="true" />
    </div>
  );
}
