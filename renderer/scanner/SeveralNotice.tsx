import { Trans } from '@lingui/react/macro';
import styles from '#renderer/scanner/SeveralNotice.module.css';

/** Over the camera's picture: none of several codes is taken, and whoever holds them must be told. */
export const SeveralNotice = ({ isSeveral }: { readonly isSeveral: boolean }) => (
  <div role="status">
    {isSeveral && (
      <p className={styles['several']}>
        <Trans>Trong khung có nhiều mã. Xin đưa từng mã một.</Trans>
      </p>
    )}
  </div>
);
