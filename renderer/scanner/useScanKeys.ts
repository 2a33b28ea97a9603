import { useEffect, useEffectEvent } from 'react';
import { listenToScanKeys } from '#renderer/scanner/scan-key-listener.ts';
import type { ScanOptions, ScanRejection } from '#src/domain/codes/scan-keys.ts';

type Options = {
  /** 'swallow' for a screen that is only touched, 'pass' where people press Enter and shortcuts. */
  readonly lonePresses?: ScanOptions['lonePresses'];
  /** A burst that is no scan: too long, too short, or with keys that are no text. */
  readonly onRejected?: (reason: ScanRejection) => void;
};

/** Reports what a USB scanner types, wherever the focus is. Typing by hand goes on as if it were not there. */
export function useScanKeys(
  onText: (text: string) => void,
  { lonePresses = 'swallow', onRejected }: Options = {},
): void {
  const reportText = useEffectEvent(onText);
  const reportRejection = useEffectEvent((reason: ScanRejection) => onRejected?.(reason));
  useEffect(
    () =>
      listenToScanKeys(
        { onText: (text) => reportText(text), onRejected: (reason) => reportRejection(reason) },
        { lonePresses },
      ),
    [lonePresses],
  );
}
