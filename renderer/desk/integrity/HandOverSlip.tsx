import { Trans, useLingui } from '@lingui/react/macro';
import { createPortal } from 'react-dom';
import '#renderer/desk/integrity/hand-over-slip.css';
import { useLineCount } from '#renderer/desk/integrity/use-line-count.ts';
import { formatDay, formatTime } from '#renderer/ui/format.ts';
import { QrPicture } from '#renderer/ui/QrPicture.tsx';
import type { Anchor } from '#src/contract/integrity.ts';

/** On paper only: the same code, and room for two signatures. */
export function HandOverSlip({ anchor }: { anchor: Anchor }) {
  const { t } = useLingui();
  const count = useLineCount();
  return createPortal(
    <div className="gatebook-hand-over" aria-hidden>
      <div>{anchor.officeName}</div>
      <h1>
        <Trans>Phiếu bàn giao ca trực</Trans>
      </h1>
      <p>
        <Trans>
          Sổ ra vào có <strong>{count(anchor.lines)}</strong>, ký lúc {formatTime(anchor.at)} ngày{' '}
          {formatDay(anchor.at)}.
        </Trans>
      </p>
      <QrPicture text={anchor.note} label={t`Mã của bản đã ký`} size="70mm" />
      <pre>{anchor.note}</pre>
      <pre>{anchor.key}</pre>
      <div className="gatebook-hand-over-signatures">
        <div>
          <Trans>Người giao</Trans>
        </div>
        <div>
          <Trans>Người nhận</Trans>
        </div>
      </div>
    </div>,
    document.body,
  );
}
